import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { Manifest, ManifestEntry, Scope } from '../../program/edition.ts'
import { compareEntries } from './heldScope.ts'
import { inSlices } from './inSlices.ts'
import type { Steps } from '../../program/steps.ts'
import { parseManifest } from './parseManifest.ts'
import type { SeenStrings } from './shareStrings.ts'

type Client = Pick<ClientBase, 'query'>
const rowSchema = z.array(z.object({ manifest: z.unknown() })).max(1)
const entryRows = z.array(z.object({ head: z.record(z.string(), z.unknown()).nullable(), entry: z.unknown() }))

/** The manifest of an edition; `null` if it is not there. @throws EditionFault if it can't be read. */
export async function fetchManifest(client: Client, scope: Scope, number: number, seen: SeenStrings): Promise<Manifest | null> {
  // A row an entry: the catalogue of many events would take long to parse as one value.
  const { rows } = await client.query(
    `select case when number_in is null or number_in = 1 then manifest - 'entries' end as head, entry
     from delivery.editions left join jsonb_array_elements(manifest -> 'entries') with ordinality as e (entry, number_in) on true
     where scope = $1 and number = $2 order by number_in`,
    [scope, number],
  )
  const [first, ...others] = entryRows.parse(rows)
  return first ? inSlices(parseManifest({ ...first.head, entries: [first, ...others].flatMap(({ entry }) => entry ?? []) }, nameOf(scope, number), seen)) : null
}

/**
 * The same, where an earlier one of the scope is at hand: only entries that changed since are fetched, of many thousands
 * in a large event. What does not add up is fetched in whole.
 */
export async function fetchLaterManifest(client: Client, before: Manifest, number: number, seen: SeenStrings): Promise<Manifest | null> {
  const { scope } = before
  const { rows } = await client.query(
    `select jsonb_set(manifest, '{entries}', jsonb_path_query_array(manifest, '$.entries[*] ? (@.changedIn > $since)', jsonb_build_object('since', $3::integer))) as manifest
     from delivery.editions where scope = $1 and number = $2`,
    [scope, number, before.number],
  )
  const [row] = rowSchema.parse(rows)
  if (!row) return null
  const later = await inSlices(parseManifest(row.manifest, nameOf(scope, number), seen))
  return await inSlices(completeManifest(before, later)) ?? fetchManifest(client, scope, number, seen)
}

/**
 * Adds to a manifest that holds only what changed since an earlier one what it has in common with that.
 * @returns `null` if the whole is not what its hash says.
 */
export function* completeManifest(before: Manifest, later: Manifest): Steps<Manifest | null> {
  const gone = new Set(later.tombstones.map(({ kind, id }) => `${kind} ${id}`))
  const fresh = [...later.entries].sort(compareEntries)
  const entries: ManifestEntry[] = []
  let taken = 0
  let seen = 0
  for (const entry of before.entries) {
    if (++seen % 512 === 0) yield
    for (let next = fresh[taken]; next !== undefined && compareEntries(next, entry) < 0; next = fresh[taken]) {
      entries.push(next)
      taken += 1
    }
    const next = fresh[taken]
    if (next && compareEntries(next, entry) === 0) {
      entries.push(next)
      taken += 1
    } else if (gone.size === 0 || !gone.has(`${entry.kind} ${entry.id}`)) {
      entries.push(entry)
    }
  }
  for (const entry of fresh.slice(taken)) entries.push(entry)
  // As `contentHash` does, a piece at a time.
  const hash = createHash('sha256')
  for (const [at, entry] of entries.entries()) {
    hash.update(`${entry.kind} ${entry.id} ${entry.hash}\n`)
    if (at % 256 === 0) yield
  }
  return hash.digest('hex') === later.hash ? { ...later, entries } : null
}

function nameOf(scope: Scope, number: number): string {
  return `edition ${number} of ${scope}`
}
