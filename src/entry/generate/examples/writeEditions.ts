import { writeSnapshot } from '../../../delivery/store/snapshot.ts'
import { canonicalJson, contentHash, sha256 } from '../../../program/canonical.ts'
import { catalogueScope, manifestSchema, schemaVersion } from '../../../program/edition.ts'
import { entitySchemas } from '../../../program/entities.ts'
import { entityKinds } from '../../../program/kinds.ts'
import { backstagecon, formerSession, securitycon, takenOff } from './programme.ts'

import type { EntityKind } from '../../../program/kinds.ts'
import type { Part } from './programme.ts'

const SHARED: readonly EntityKind[] = ['event', 'venue', 'organization', 'speaker', 'media', 'topic']

/** Writes the example events into a folder as delivery would have kept them. */
export async function writeEditions(folder: string): Promise<void> {
  await write(folder, securitycon, { number: 3, version: '1.1 Keynotes', gone: [formerSession] })
  await write(folder, backstagecon, { number: 1 })
  await write(folder, takenOff, { number: 2, isTakenOff: true })
  const shared = new Map([...securitycon, ...backstagecon].filter(({ kind }) => SHARED.includes(kind)).map((part) => [part.entity.id, part]))
  await write(folder, [...shared.values()], { number: 4, isCatalogue: true })
}

interface Head { number: number, version?: string | null, gone?: readonly Part[], isTakenOff?: boolean, isCatalogue?: boolean }

async function write(folder: string, parts: readonly Part[], { number, version = null, gone = [], isTakenOff = false, isCatalogue = false }: Head): Promise<void> {
  const stored = parts.map(({ kind, entity }) => ({ kind, entity: entitySchemas[kind].parse(entity), hash: sha256(canonicalJson(entity)) }))
    .sort((a, b) => entityKinds.indexOf(a.kind) - entityKinds.indexOf(b.kind) || (a.entity.id < b.entity.id ? -1 : 1))
  const entries = stored.map(({ kind, entity, hash }) => ({ kind, id: entity.id, slug: slugOf({ kind, entity } as Part), hash, changedIn: number }))
  const event = isCatalogue ? undefined : parts.find((part): part is Part & { kind: 'event' } => part.kind === 'event')?.entity
  const manifest = manifestSchema.parse({
    schemaVersion, scope: event?.id ?? catalogueScope, number, slug: event?.slug ?? null, phase: event?.phase ?? null, version, note: null, releasedAt: '2026-03-01T09:00:00Z', restores: null,
    hash: contentHash(entries), entries, tombstones: gone.map((part) => ({ kind: part.kind, id: part.entity.id, slug: slugOf(part), goneIn: number })),
  })
  await writeSnapshot(folder, { database: 'examples', gone: isTakenOff, manifest }, new Map(stored.map(({ hash, entity }) => [hash, entity])))
}

function slugOf({ kind, entity }: Part): string {
  return 'slug' in entity ? entity.slug : `${kind}-${entity.id}`
}
