import { createLocalReq } from 'payload'
import type { StandingImport } from '../../program/importing/standingImport.ts'
import { describeCause } from '../apply/ApplyError.ts'
import { ImportProblem } from '../problem.ts'
import { inTransaction } from '../records/inTransaction.ts'
import { eventOfSlug } from '../records/historyOf.ts'
import { endStanding, setStanding, standingOf } from '../standing/setStanding.ts'
import { readStanding, shownStanding } from '../standing/standingImports.ts'
import { plain } from './describePlan.ts'
import type { Outcome } from './exitCodes.ts'
import { exitCodes } from './exitCodes.ts'
import type { EndArguments, StandingArguments } from './readArguments.ts'
import { optionsOf } from './readArguments.ts'
import type { Surroundings } from './runImport.ts'

type Ended = { outcome: Outcome; message: string; standing: StandingImport | null }

/** `npm run import -- SOURCE ADDRESS --event SLUG --every PACE`, and `--end ID`; the exit code. */
export async function runStanding(given: StandingArguments | EndArguments, around: Surroundings): Promise<number> {
  const { outcome, message, standing } = await carryOut(given, around)
  if (given.json) around.print(`${JSON.stringify({ outcome, exitCode: exitCodes[outcome], message, standing }, null, 2)}\n`)
  around.tell(`${plain(message)}\n`)
  return exitCodes[outcome]
}

async function carryOut(given: StandingArguments | EndArguments, { openPayload, madeBy }: Surroundings): Promise<Ended> {
  try {
    const req = await createLocalReq({}, await openPayload())
    return await (given.task === 'end' ? end(req, given) : set(req, given, madeBy ?? null))
  } catch (error) {
    return { outcome: error instanceof ImportProblem ? 'refused' : 'failed', message: describeCause(error), standing: null }
  }
}

type Request = Awaited<ReturnType<typeof createLocalReq>>

async function set(req: Request, given: StandingArguments, madeBy: string | null): Promise<Ended> {
  const { source, event: slug, files: [url], every, applies } = given
  const event = await eventOfSlug(req.payload, slug)
  if (event === null) return { outcome: 'refused', message: `There is no event "${slug}".`, standing: null }
  // Whoever runs the command is the system.
  const standing = await inTransaction(req, async (db) =>
    shownStanding(await standingOf(db, await setStanding(db, { event, source, url, options: { ...optionsOf(given), setsPhase: true }, every, applies, by: null, madeBy }), event)))
  const what = applies ? `applied ${given.publish ? 'and published' : 'as drafts'}, unless somebody has to look` : 'kept as a plan'
  return { outcome: 'done', message: `${standing.url} is looked at now and every ${every.replace('-', ' of an ')}, as standing import ${standing.id}: what it says anew is ${what}. End it with --end ${standing.id}.`, standing }
}

async function end(req: Request, { id }: EndArguments): Promise<Ended> {
  return inTransaction(req, async (db): Promise<Ended> => {
    const standing = await readStanding(db, id)
    if (standing === null) return { outcome: 'refused', message: `There is no standing import ${id}. See --history.`, standing: null }
    await endStanding(db, id, standing.event)
    return { outcome: 'done', message: `Standing import ${id} has ended. What it imported stays.`, standing: shownStanding(standing) }
  })
}
