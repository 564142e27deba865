import type { EntityKind } from '../../program/kinds.ts'

/** The id if an entity of this kind and id is in the edition, else `null`: what is not public has no name here. */
export type Reference = (kind: EntityKind, id: string | null | undefined) => string | null

/** A reference that knows the ids given for each kind. */
export function referenceTo(ids: Partial<Record<EntityKind, ReadonlySet<string>>>): Reference {
  return (kind, id) => (id !== null && id !== undefined && ids[kind]?.has(id) === true ? id : null)
}
