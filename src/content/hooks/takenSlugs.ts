import type { CollectionSlug, PayloadRequest, Where } from 'payload'

/** Where a slug is unique: in the whole collection, or within the value of a field. */
export type SlugScope = { field: string; value: string } | null

/**
 * Which of these slugs other documents of the scope have: those that are published, drafts (of published documents too) and those in
 * the trash, which may come back. Two statements whatever the number.
 */
export async function takenSlugs(
  candidates: readonly string[],
  { collection, scope, except, req }: { collection: CollectionSlug; scope: SlugScope; except: string | undefined; req: PayloadRequest },
): Promise<Map<string, { isInTrash: boolean }>> {
  const taken = new Map<string, { isInTrash: boolean }>()
  const where = (prefix: string, idField: string): Where => ({
    and: [
      { [`${prefix}slug`]: { in: [...candidates] } },
      ...(scope === null ? [] : [{ [`${prefix}${scope.field}`]: { equals: scope.value } }]),
      ...(except === undefined ? [] : [{ [idField]: { not_equals: except } }]),
    ],
  })
  // A slug is taken whoever asks, also by documents that they may not see.
  const common = { collection, depth: 0, pagination: false, limit: candidates.length, trash: true, req, overrideAccess: true } as const
  const current = await req.payload.find({ ...common, where: where('', 'id'), select: { slug: true, deletedAt: true } })
  for (const found of current.docs) note(taken, found)
  if (req.payload.collections[collection].config.versions) {
    const drafts = await req.payload.findVersions({ ...common, where: { and: [{ latest: { equals: true } }, where('version.', 'parent')] } })
    for (const { version } of drafts.docs) note(taken, version)
  }
  return taken
}

function note(taken: Map<string, { isInTrash: boolean }>, document: object): void {
  if (!('slug' in document) || typeof document.slug !== 'string') return
  const isInTrash = 'deletedAt' in document && typeof document.deletedAt === 'string'
  taken.set(document.slug, { isInTrash: isInTrash && taken.get(document.slug)?.isInTrash !== false })
}
