import type { CollectionBeforeValidateHook } from 'payload'
import { idOf } from '../access/member.ts'
import { findSlugFault, reservedSlugs, slugify } from '../validate/slug.ts'
import { refuse } from './refuse.ts'
import { takenSlugs } from './takenSlugs.ts'
import type { SlugScope } from './takenSlugs.ts'

type Named = { id: string; slug?: string | null } & Record<string, unknown>

/**
 * Makes a slug from the title or name when none is given, and refuses one that is malformed, reserved or taken, in drafts too.
 * @param from the field of the title or name.
 * @param within the field in whose value the slug is unique; none: the whole collection.
 */
export const settleSlug =
  ({ from, within }: { from: string; within?: string }): CollectionBeforeValidateHook<Named> =>
  async ({ collection, data, originalDoc, req }) => {
    const place = { collection: collection.slug, req, except: originalDoc?.id }
    const scope = scopeOf(within, data)
    const given = typeof data?.slug === 'string' ? data.slug.trim() : ''
    if (given === '') {
      const base = slugify(textOf(data?.[from]))
      if (base === '') return data
      const candidates = [base, ...Array.from({ length: 50 }, (_, index) => `${base}-${index + 2}`)]
      const taken = await takenSlugs(candidates, { ...place, scope })
      return { ...data, slug: candidates.find((slug) => !taken.has(slug) && !reservedSlugs.has(slug)) }
    }
    if (given === originalDoc?.slug) return { ...data, slug: given }
    const fault = findSlugFault(given)
    const rival = fault === null ? (await takenSlugs([given], { ...place, scope })).get(given) : undefined
    const message = fault ?? (rival && takenMessage(given, rival.isInTrash, within))
    if (message !== undefined) refuse([{ path: 'slug', message }], { collection: collection.slug, req, id: originalDoc?.id })
    return { ...data, slug: given }
  }

function scopeOf(within: string | undefined, data: Record<string, unknown> | undefined): SlugScope {
  if (within === undefined) return null
  // Without the document to which it belongs a slug has no rivals yet; the field itself is required.
  return { field: within, value: idOf(data?.[within]) ?? '00000000-0000-0000-0000-000000000000' }
}

/** A localized text arrives as one text, or by language. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).find((text): text is string => typeof text === 'string') ?? ''
}

function takenMessage(slug: string, isInTrash: boolean, within: string | undefined): string {
  const where = within === undefined ? '' : ` in this ${within}`
  return isInTrash
    ? `“${slug}” belongs to something in the trash${where}. Choose another slug, or delete that for good.`
    : `“${slug}” is taken${where}. Choose another slug.`
}
