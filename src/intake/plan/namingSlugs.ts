import { findSlugFault, slugify } from '../../content/validate/slug.ts'

/**
 * Gives out slugs that are free: made from a text, or from what the document is if the text has no letters for one; the
 * second to want a slug gets `-2`.
 * @param kind such as `session`: stands before words that are reserved.
 */
export function namingSlugs(kind: string, taken: Iterable<string> = []): (text: string) => string {
  const used = new Set(taken)
  const next = new Map<string, number>()
  return (text) => {
    const made = slugify(text)
    const base = made === '' ? kind : findSlugFault(made) === null ? made : `${kind}-${made}`
    let slug = base
    let number = next.get(base) ?? 2
    for (; used.has(slug); number += 1) slug = `${base}-${number}`
    next.set(base, number)
    used.add(slug)
    return slug
  }
}
