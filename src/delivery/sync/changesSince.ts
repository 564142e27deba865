import type { Edition, Stamped, Tombstone } from '../../program/edition.ts'
import type { Entity } from '../../program/entities.ts'
import { entityKinds, pluralOf } from '../../program/kinds.ts'
import type { EntityKind } from '../../program/kinds.ts'
import type { Steps } from '../../program/steps.ts'

/** What a client that has all of an older edition needs to have all of this one. */
export type ChangesSince = {
  /** `null`: the client has nothing that is of use, and all that it has is to be dropped. */
  since: number | null
  changed: { kind: EntityKind; entity: Stamped<Entity> }[]
  gone: Tombstone[]
}

/**
 * Compares by the numbers that an edition itself holds: in which edition each entity last became different, and which were
 * taken off when. No older edition is needed, so that no number is too old.
 * @param since number of the edition that the client has; one that is not there yet is of another database: all is given.
 */
export function* changesSince({ number, entities, tombstones }: Edition, since: number | null): Steps<ChangesSince> {
  const from = since !== null && since <= number ? since : null
  const changed: ChangesSince['changed'] = []
  for (const kind of entityKinds) {
    for (const [at, entity] of entities[pluralOf[kind]].entries()) {
      if (from === null || entity.changedIn > from) changed.push({ kind, entity })
      if (at % 512 === 511) yield
    }
  }
  return { since: from, changed, gone: from === null ? [] : tombstones.filter(({ goneIn }) => goneIn > from) }
}
