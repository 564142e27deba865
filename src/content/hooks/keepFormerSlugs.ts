import type { CollectionBeforeChangeHook } from 'payload'

type Named = { id: string; slug?: string | null; formerSlugs?: string[] | null; _status?: 'draft' | 'published' | null }

/** When the slug of something public changes, the slug under which it was public is kept, so that its old address leads to the new. */
export const keepFormerSlugs: CollectionBeforeChangeHook<Named> = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update' || data._status !== 'published' || typeof data.slug !== 'string') return data
  // `originalDoc` is the newest version; which slug is public stands in versions that were published. Bounded by maxPerDoc.
  const published = await req.payload.findVersions({
    collection: collection.slug,
    where: { and: [{ parent: { equals: originalDoc?.id } }, { 'version._status': { equals: 'published' } }, { 'version.slug': { not_equals: data.slug } }] },
    depth: 0,
    limit: 50,
    pagination: false,
    sort: 'createdAt',
    select: { version: { slug: true } },
    trash: true,
    req,
    overrideAccess: true, // an address was public whoever asks
  })
  const once = published.docs.map(({ version }) => ('slug' in version ? version.slug : null))
  const known = data.formerSlugs ?? []
  const former = [...known, ...once].filter((slug): slug is string => typeof slug === 'string' && slug !== '' && slug !== data.slug)
  return { ...data, formerSlugs: [...new Set(former)] }
}
