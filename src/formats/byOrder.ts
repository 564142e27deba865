/** A sorted copy: by `order`, then by slug and id, so that it is the same everywhere. */
export function byOrder<T extends { order: number; slug: string; id: string }>(entities: readonly T[]): T[] {
  const keyOf = ({ slug, id }: T): string => `${slug} ${id}`
  return [...entities].sort((a, b) => a.order - b.order || (keyOf(a) < keyOf(b) ? -1 : 1))
}
