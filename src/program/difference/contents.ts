import { entityKinds } from '../kinds.ts'
import type { EntityKind } from '../kinds.ts'
import type { Entities, Entity } from '../entities.ts'
import { inLocale } from '../locale.ts'

/** The entities of one state of an event, live or not, each kind by id. */
export type Contents = { readonly [K in EntityKind]: ReadonlyMap<string, Entities[K]> }

/** An entity together with its kind. */
export type KindedEntity = { [K in EntityKind]: { kind: K; entity: Entities[K] } }[EntityKind]

export function contentsOf(entities: Iterable<KindedEntity>): Contents {
  const byKind = Object.fromEntries(entityKinds.map((kind) => [kind, new Map<string, Entity>()]))
  for (const { kind, entity } of entities) byKind[kind]?.set(entity.id, entity)
  // Each map is filled from entities of its kind: what the type says.
  return byKind as unknown as Contents
}

/** What people call an entity; `null` if the contents do not hold it. A sponsor goes by its organization, an image by what it shows. */
export function nameOf(contents: Contents, kind: EntityKind, id: string): string | null {
  const name = writtenName(contents, kind, id)
  if (name !== null && name.trim() !== '') return name
  const entity = contents[kind].get(id)
  return entity === undefined ? null : 'slug' in entity ? entity.slug : kind
}

function writtenName(contents: Contents, kind: EntityKind, id: string): string | null {
  switch (kind) {
    case 'session':
      return inLocale(contents.session.get(id)?.title ?? null, 'en')
    case 'speaker':
    case 'organization':
      return contents[kind].get(id)?.name ?? null
    case 'sponsor': {
      const organization = contents.sponsor.get(id)?.organization
      return organization === undefined ? null : nameOf(contents, 'organization', organization)
    }
    case 'media':
      return inLocale(contents.media.get(id)?.alt ?? null, 'en')
    case 'event':
    case 'venue':
    case 'room':
    case 'track':
    case 'topic':
      return inLocale(contents[kind].get(id)?.name ?? null, 'en')
  }
}
