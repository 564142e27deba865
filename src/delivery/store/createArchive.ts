import { Pool } from 'pg'
import type { ClientConfig } from 'pg'
import { z } from 'zod'
import type { Log } from '../../platform/log.ts'
import type { MediaFile } from '../../program/entities.ts'
import { mediaSchema } from '../../program/entities.ts'
import { Problem } from '../http/problems.ts'
import { createByteCache } from './createByteCache.ts'
import { fetchPinned } from './fetchPinned.ts'
import type { PinnedEdition } from './fetchPinned.ts'
import type { EntityPool } from './heldScope.ts'
import { EditionFault } from './indexEvent.ts'

export type ArchiveOptions = {
  connection: ClientConfig | null
  /** Entities of live editions: those that an old one shares with them are held once. */
  pool: EntityPool
  /** Bytes of JSON of the editions that may be in memory at a time. */
  allowance: number
  log: Log
}

/** Editions that are not live (any more), from the database, some of them kept in memory. */
export type Archive = {
  /**
   * @param dropped how many editions of the event are no longer kept: where that has changed, an edition in memory may be one.
   * @throws Problem gone, edition_unavailable
   */
  open: (event: string, number: number, dropped: number) => Promise<PinnedEdition>
  /** A media file that an edition in the archive names, of an event that is public; `null` if none does. @throws Problem edition_unavailable */
  findFile: (name: string, revision: number) => Promise<MediaFile | null>
  /** Forgets all: what was kept is of another database, or withdrawn. */
  clear: () => void
  size: () => { editions: number; bytes: number }
  close: () => Promise<void>
}

/** A media file's name bears a hash: its first letters say nothing, the whole is looked for. */
const fileName = /^[^\\/\0]{1,255}$/

export function createArchive({ connection, pool: live, allowance, log }: ArchiveOptions): Archive {
  const database = connection && new Pool({ connectionTimeoutMillis: 3_000, query_timeout: 4_000, idleTimeoutMillis: 10_000, allowExitOnIdle: true, application_name: 'lineup-delivery-archive', ...connection, max: 2 })
  database?.on('error', (error) => log.warn({ err: error }, 'an idle database connection of the archive was lost'))
  const kept = createByteCache<PinnedEdition & { dropped: number }>(allowance)
  const files = createByteCache<{ file: MediaFile | null; revision: number }>(1_000_000)
  let looking = 0
  const underWay = new Map<string, Promise<unknown>>()

  /** However many ask for one thing, it is fetched once. */
  const once = <T>(key: string, fetch: () => Promise<T>): Promise<T> => {
    const running = underWay.get(key)
    if (running) return running as Promise<T> // equal keys, equal fetches
    const promise = fetch().finally(() => underWay.delete(key))
    underWay.set(key, promise)
    return promise
  }

  const ask = async <T>(what: string, query: (client: Pool) => Promise<T>): Promise<T> => {
    // Each waits for one of two connections; more than this would wait in vain.
    if (!database || underWay.size > 32) throw unavailable(what)
    try {
      return await query(database)
    } catch (error) {
      if (error instanceof Problem) throw error
      log[error instanceof EditionFault ? 'error' : 'warn']({ err: error }, `${what} could not be read`)
      throw unavailable(what)
    }
  }

  return {
    open: (event, number, dropped) => {
      const key = `${event} ${number}`
      const found = kept.get(key)
      if (found?.dropped === dropped) return Promise.resolve(found)
      return once(`${key} ${dropped}`, async () => {
        const what = `Edition ${number}`
        const edition = await ask(what, async (client) => fetchPinned(client, event, number, (hash) => live.get(hash)))
        if (edition === null) throw new Problem('gone', `${what} of this event is no longer kept.`, { members: { edition: number } })
        kept.put(key, { ...edition, dropped }, edition.bytes)
        return edition
      })
    },
    findFile: (name, revision) => {
      if (!fileName.test(name)) return Promise.resolve(null)
      const known = files.get(name)
      if (known?.revision === revision) return Promise.resolve(known.file)
      // Each looks through much: names that nobody gave are no reason to keep editions waiting.
      if (looking >= 2 && !underWay.has(`file ${name} ${revision}`)) return Promise.reject(unavailable(`The file ${name}`))
      return once(`file ${name} ${revision}`, async () => {
        looking += 1
        const file = await ask(`The file ${name}`, async (client) => findInDatabase(client, name)).finally(() => { looking -= 1 })
        files.put(name, { file, revision }, 2 * name.length + 200)
        return file
      })
    },
    clear: () => {
      kept.clear()
      files.clear()
    },
    size: () => ({ editions: kept.size().entries, bytes: kept.size().bytes }),
    close: async () => { await database?.end() },
  }
}

function unavailable(what: string): Problem {
  return new Problem('edition_unavailable', `${what} is not in memory, and can’t be fetched at the moment. Ask again in a few seconds.`, { headers: { 'retry-after': '5' } })
}

const mediaRows = z.array(z.object({ hash: z.string(), body: z.string() }))

/** Names are looked for among media first: only of one that there is are the editions searched for it. */
async function findInDatabase(client: Pick<Pool, 'query'>, name: string): Promise<MediaFile | null> {
  const { rows } = await client.query(`select hash, body from delivery.entities where kind = 'media' and position($1 in body) > 0 limit 20`, [JSON.stringify(name)])
  for (const { hash, body } of mediaRows.parse(rows)) {
    const file = mediaSchema.parse(JSON.parse(body)).files.find(({ filename }) => filename === name)
    if (!file) continue
    const { rowCount } = await client.query(
      `select 1 from delivery.editions join delivery.live using (scope)
       where not live.gone and scope <> 'catalogue' and manifest->'entries' @> jsonb_build_array(jsonb_build_object('hash', $1::text)) limit 1`, [hash])
    if (rowCount === 1) return file
  }
  return null
}
