import { sql } from '@payloadcms/db-postgres'
import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { z } from 'zod'
import { hasRole, memberOf } from '../../content/access/member.ts'
import { rowsOf } from '../../content/rowsOf.ts'
import type { Database } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'
import { fetchSource } from '../fetch/fetchSource.ts'
import type { Fetching } from '../jobs/planKept.ts'
import { planKept } from '../jobs/planKept.ts'
import { ImportProblem } from '../problem.ts'
import { beginApply } from '../records/beginApply.ts'
import { keepImport } from '../records/beginImport.ts'
import { uploadBounds } from '../records/files.ts'
import { readImport, shownUrl } from '../records/imports.ts'
import { inTransaction } from '../records/inTransaction.ts'
import type { SourceFiles } from '../sources/readOptions.ts'
import { isSourceName } from '../sources/readers.ts'
import { SourceError } from '../sources/SourceError.ts'
import type { KeptStanding, Looked } from './standingImports.ts'
import { noteLooked, readStanding } from './standingImports.ts'
import { isNews, tellOf } from './tellOf.ts'
import { whyNotAlone } from './whyNotAlone.ts'

/**
 * Looks at the address of a standing import: if it says something else than before, that is planned, and applied if so it was said
 * and nobody has to look. Whoever dies, it is looked at again from the beginning.
 * @returns what came of it; `null` if it was ended meanwhile.
 */
export async function lookStanding(payload: Payload, id: number, fetching: Fetching): Promise<Looked | null> {
  const db = await transactionOf(await createLocalReq({}, payload))
  const standing = await readStanding(db, id)
  if (standing === null) return null
  const looked = await look(payload, db, standing, fetching)
  await inTransaction(await createLocalReq({}, payload), async (open) => {
    await noteLooked(open, id, looked)
    if (isNews(standing, looked)) await tellOf(open, standing, looked)
  })
  return looked
}

async function look(payload: Payload, db: Database, standing: KeptStanding, fetching: Fetching): Promise<Looked> {
  const refusal = await findRefusal(payload, standing)
  if (refusal !== null) return { outcome: 'failed', reason: `${refusal} It is paused.`, isPaused: true }
  try {
    const files = await filesOf(standing, fetching)
    const digest = digestOf(files)
    const last = standing.import === null ? null : await readImport(db, standing.import)
    if (digest === standing.digest) {
      // Somebody still has to decide, or had; only what nobody looked at in time is planned anew.
      if (last?.state === 'planned') return await conclude(payload, db, standing, last.id)
      if (last?.state === 'failed') return { outcome: 'failed', reason: standing.reason }
      if (last?.state !== 'expired') return { outcome: 'unchanged', reason: null }
    }
    return { ...(await planAnew(payload, db, standing, files, fetching)), digest }
  } catch (error) {
    if (error instanceof SourceError || error instanceof ImportProblem) return { outcome: 'failed', reason: error.message }
    throw error
  }
}

/** Why nothing is fetched for whoever set it, as a sentence. */
async function findRefusal(payload: Payload, { by, event, isFrozen, options }: KeptStanding): Promise<string | null> {
  if (isFrozen) return 'The event is archived or lies in the trash, and is frozen.'
  if (by === null) return null // whoever runs the system
  const collection = by.collection === 'integrations' ? 'integrations' : 'users'
  const account = await payload.findByID({ collection, id: by.id, depth: 0, disableErrors: true, overrideAccess: true }) // what they may is looked at next
  const role = options.publish && options.setsPhase ? 'manager' : 'editor'
  return hasRole(memberOf({ ...account, collection }, new Date()), event, role) ? null : `Whoever set it is no ${role} of the event any more.`
}

/** @throws SourceError if it can't be fetched. */
async function filesOf({ source, url }: KeptStanding, { allowLocal, signal }: Fetching): Promise<SourceFiles> {
  if (!isSourceName(source)) throw new SourceError(`There is no source "${source}".`)
  return fetchSource(source, url, { allowLocal, signal, maxBytes: uploadBounds.bytes, tell: () => undefined }) // what is passed over is no part of the programme
}

function digestOf(files: SourceFiles): string {
  const hash = createHash('sha256')
  for (const { name, bytes } of files) hash.update(`${name} ${bytes.byteLength}\n`).update(bytes)
  return hash.digest('hex')
}

/** In place of what came of this address before and was not applied. @throws ImportProblem too_many_imports; SourceError why there is no plan */
async function planAnew(payload: Payload, db: Database, standing: KeptStanding, files: SourceFiles, fetching: Fetching): Promise<Looked> {
  const { id: standingId, event, source, url, options, by, setBy } = standing
  const kept = await inTransaction(await createLocalReq({}, payload), async (open) => {
    await open.execute(sql`delete from intake.imports where standing = ${standingId} and state in ('reading', 'planned', 'refused', 'failed', 'expired')`)
    return keepImport(open, { event, source, files, url: shownUrl(url), options, by, madeBy: by === null ? setBy : null, standing: standingId })
  })
  const planned = await planKept(payload, kept, fetching)
  if (planned.kind !== 'refused') return conclude(payload, db, standing, kept)
  await db.execute(sql`delete from intake.imports where id = ${kept}`)
  throw new SourceError(planned.reason)
}

/** What becomes of a plan: nothing, if nothing differs; it is applied, if so it was said; or it waits. */
async function conclude(payload: Payload, db: Database, { event, source, applies }: KeptStanding, id: number): Promise<Looked> {
  const plan = (await readImport(db, id))?.plan ?? null
  if (plan === null) return { outcome: 'waits', reason: null } // somebody else is at it
  if (plan.writes === 0) {
    await db.execute(sql`delete from intake.imports where id = ${id} and state = 'planned'`)
    return { outcome: 'unchanged', reason: null }
  }
  if (!applies) return { outcome: 'waits', reason: null }
  const [known] = await rowsOf(db, z.object({ sessions: z.coerce.number() }), sql`select count(*) as sessions from intake.written where event = ${event}::uuid and source = ${source} and collection = 'sessions'`)
  const why = whyNotAlone(plan, known?.sessions ?? 0)
  if (why !== null) return { outcome: 'waits', reason: why }
  // What whoever set it may do was looked at before.
  const { isOutdated } = await inTransaction(await createLocalReq({}, payload), (open) => beginApply(open, id, event, { take: [], same: [], missing: [] }, () => undefined))
  return isOutdated ? { outcome: 'waits', reason: 'Somebody wrote at this moment: it is looked at again the next time.' } : { outcome: 'applied', reason: null }
}
