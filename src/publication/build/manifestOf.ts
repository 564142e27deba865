import { entityKinds } from '../../program/kinds.ts'
import type { EntityKind } from '../../program/kinds.ts'
import { entitySchemas } from '../../program/entities.ts'
import type { Slot } from '../../program/entities.ts'
import { canonicalJson, contentHash, sha256 } from '../../program/canonical.ts'
import type { BareEntry } from '../bareEntry.ts'
import type { BuiltEntities } from './assemble.ts'

export type StoredEntity = { hash: string; kind: EntityKind; body: string }
export type BuiltEdition = {
  /** By kind in the order of `entityKinds`, then by id. */
  entries: BareEntry[]
  hash: string
  /** The entities whose hash `isKnown` did not know. */
  fresh: StoredEntity[]
  slots: Slot[]
}

/** An entity that breaks its schema: the words name the document and what is wrong with it. */
export class EntityFault extends Error {
  override readonly name = 'EntityFault'
}

/**
 * The content of an edition. Entities that are known have been validated when they were stored; only others are.
 * @throws EntityFault if an entity breaks its schema.
 */
export function manifestOf(entities: BuiltEntities, isKnown: (hash: string) => boolean): BuiltEdition {
  const entries: BareEntry[] = []
  const fresh = new Map<string, StoredEntity>()
  for (const kind of entityKinds) {
    for (const entity of entities[kind].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const body = canonicalJson(entity)
      const hash = sha256(body)
      const slug = 'slug' in entity ? entity.slug : ''
      if (!isKnown(hash)) {
        validate(kind, entity, slug)
        fresh.set(hash, { hash, kind, body })
      }
      entries.push({ kind, id: entity.id, slug, hash })
    }
  }
  return { entries, hash: contentHash(entries), fresh: [...fresh.values()], slots: entities.session.flatMap(({ slots }) => slots) }
}

function validate(kind: EntityKind, entity: { id: string }, slug: string): void {
  const parsed = entitySchemas[kind].safeParse(entity)
  if (parsed.success) return
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'document'}: ${issue.message}`)
  throw new EntityFault(`The ${kind} ${slug === '' ? '' : `"${slug}" `}(${entity.id}) can't be published: ${faults.join('; ')}.`)
}
