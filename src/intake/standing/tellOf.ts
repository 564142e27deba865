import { queueMail } from '../../content/queuedMail.ts'
import type { Database } from '../../content/rowsOf.ts'
import { shownUrl } from '../records/imports.ts'
import type { KeptStanding, Looked } from './standingImports.ts'
import { noteLooked, readStanding } from './standingImports.ts'

/** Whether somebody should hear of it: the first failure, and each plan that waits. */
export function isNews({ outcome: before }: KeptStanding, { outcome, digest }: Looked): boolean {
  return (outcome === 'failed' && before !== 'failed') || (outcome === 'waits' && digest !== undefined)
}

/** Has a mail sent to whoever answers for it. */
export async function tellOf(db: Database, { by, event, eventName, source, url }: KeptStanding, { outcome, reason }: Looked): Promise<void> {
  const name = eventName ?? 'an event'
  await queueMail(db, {
    to: by,
    subject: outcome === 'waits' ? `A change of ${name} waits for you` : `An address of ${name} could not be imported`,
    text: `${source} from ${shownUrl(url) ?? ''}: ${outcome === 'waits' ? 'it says something else than is here.' : 'it was looked at, and nothing was changed.'}${reason === null ? '' : ` ${reason}`}`,
    path: `/collections/events/${event}/imports`,
  })
}

/** Writes down, and tells, that what was to be applied could not be: it can be applied again by hand. */
export async function noteNotApplied(db: Database, id: number, why: string): Promise<void> {
  const standing = await readStanding(db, id)
  if (standing === null) return
  const looked: Looked = { outcome: 'failed', reason: `It was planned, and could not be applied: ${why}` }
  await noteLooked(db, id, looked)
  await tellOf(db, standing, looked)
}
