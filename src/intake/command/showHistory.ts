import type { Payload } from 'payload'
import type { ImportCounts, ImportRecord } from '../../program/importing/importRecord.ts'
import type { StandingImport } from '../../program/importing/standingImport.ts'
import { describeCause } from '../apply/ApplyError.ts'
import { historyOf } from '../records/historyOf.ts'
import { plain } from './describePlan.ts'
import { exitCodes } from './exitCodes.ts'
import type { HistoryArguments } from './readArguments.ts'

type Around = { print: (text: string) => void; tell: (text: string) => void; openPayload: () => Promise<Payload> }

/** `npm run import -- --history`: prints the imports into an event, newest first; the exit code. */
export async function showHistory({ event, json }: HistoryArguments, { print, tell, openPayload }: Around): Promise<number> {
  let found
  try {
    found = await historyOf(await openPayload(), event)
  } catch (error) {
    tell(`The imports can't be read: ${plain(describeCause(error))}\n`)
    return exitCodes.failed
  }
  if (found === null) {
    tell(`There is no event "${event}".\n`)
    return exitCodes.refused
  }
  const { imports, standing } = found
  if (json) print(`${JSON.stringify(imports, null, 2)}\n`)
  else print(imports.length + standing.length === 0 ? `Nothing was imported into "${event}".\n` : plain(`${[...imports.map(lineOf), ...standing.map(lineOfStanding)].join('\n')}\n`))
  return exitCodes.done
}

function lineOf({ id, state, source, files, url, madeBy, madeAt, counts }: ImportRecord): string {
  const who = madeBy === null ? '' : ` by ${madeBy}`
  const from = url ?? files.join(', ')
  const told = counts === null ? '' : `: ${countsIn(counts)}`
  return `${id}  ${madeAt.slice(0, 16).replace('T', ' ')} UTC  ${state === 'applied' ? '' : `(${state}) `}${source} ${from}${who}${told}`
}

function lineOfStanding({ id, source, url, every, nextAt, last }: StandingImport): string {
  const looked = last === null ? 'not looked at yet' : `${last.outcome} ${last.at.slice(0, 16).replace('T', ' ')} UTC${last.reason === null ? '' : `: ${last.reason}`}`
  return `standing import ${id}, ${nextAt === null ? 'paused' : `every ${every.replace('-', ' of an ')}`}  ${source} ${url}  ${looked}`
}

function countsIn({ create, change, cancel, archive, kept }: ImportCounts): string {
  const of = (what: 'sessions' | 'slots' | 'speakers'): string =>
    [[create[what], 'new'], [change[what], 'changed'], [cancel[what], 'cancelled'], [archive[what], 'archived']].filter(([number]) => number !== undefined && number !== 0).map(([number, word]) => `${String(number)} ${String(word)}`).join(', ')
  const parts = (['sessions', 'slots', 'speakers'] as const).filter((what) => of(what) !== '').map((what) => `${what} ${of(what)}`)
  return `${parts.length === 0 ? 'no sessions, slots or speakers' : parts.join('; ')}${kept === 0 ? '' : `; ${kept} fields kept`}`
}
