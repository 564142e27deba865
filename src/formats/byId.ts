/** Entities by what others name them by. */
export function byId<T extends { id: string }>(entities: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entities.map((entity) => [entity.id, entity]))
}
