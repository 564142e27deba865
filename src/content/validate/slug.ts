/** What makes an address out of a name: lower case ASCII letters, digits and single hyphens, at most 80 characters. */
export function slugify(text: string): string {
  return text
    .replace(/[ßẞ]/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[đĐð]/g, 'd')
    .replace(/[łŁ]/g, 'l')
    .replace(/[þÞ]/g, 'th')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}

/** What is wrong with a slug as the name of an address; `null` if nothing. */
export function findSlugFault(value: unknown): string | null {
  const fault = findSlugFormFault(value)
  if (fault !== null || typeof value !== 'string') return fault
  return reservedSlugs.has(value) ? `“${value}” is the address of something else. Choose another word.` : null
}

/** What is wrong with the form of a slug; `null` if nothing. */
export function findSlugFormFault(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return 'Write the part of the address that names this, such as opening-keynote.'
  if (value.length > 100) return 'An address part has 100 characters at most.'
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return null
  return `Use lower case letters, digits and single hyphens: ${slugify(value) || 'such as opening-keynote'}.`
}

/** Words that are addresses of the public API or of the admin, next to which slugs appear. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'admin', 'api', 'catalogue', 'cms', 'docs', 'editions', 'embed', 'events', 'feed', 'feeds', 'graphql', 'health', 'healthz', 'live', 'media',
  'metrics', 'new', 'now', 'openapi', 'openapi-json', 'organizations', 'preview', 'program', 'programme', 'readyz', 'room-status', 'rooms',
  'schedule', 'search', 'sessions', 'slots', 'speakers', 'sponsors', 'sync', 'topics', 'tracks', 'venues',
])
