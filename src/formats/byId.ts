import type { Steps } from '../program/steps.ts'

/** Entities by what others name them by. */
export function* byId<T extends { id: string }>(entities: readonly T[]): Steps<ReadonlyMap<string, T>> {
  const found = new Map<string, T>()
  for (const entity of entities) {
    found.set(entity.id, entity)
    yield
  }
  return found
}
