import type { Payload } from 'payload'
import { listImports } from '../apply/listImports.ts'
import type { ImportRecord } from '../apply/listImports.ts'
import { describeCause } from '../apply/ApplyError.ts'
import { plain } from './describePlan.ts'
import { exitCodes } from './exitCodes.ts'
import type { HistoryArguments } from './readArguments.ts'

type Around = { print: (text: string) => void; tell: (text: string) => void; openPayload: () => Promise<Payload> }

/** `npm run import -- --history`: prints the imports into an event, newest first; the exit code. */
export async function showHistory({ event, json }: HistoryArguments, { print, tell, openPayload }: Around): Promise<number> {
  let imports
  try {
    imports = await listImports(await openPayload(), event)
  } catch (error) {
    tell(`The imports can't be read: ${plain(describeCause(error))}\n`)
    return exitCodes.failed
  }
  if (imports === null) {
    tell(`There is no event "${event}".\n`)
    return exitCodes.refused
  }
  if (json) print(`${JSON.stringify(imports, null, 2)}\n`)
  else print(imports.length === 0 ? `Nothing was imported into "${event}".\n` : plain(`${imports.map(lineOf).join('\n')}\n`))
  return exitCodes.done
}

function lineOf({ id, source, files, madeBy, madeAt, counts: { create, change, cancel, kept } }: ImportRecord): string {
  const of = (what: 'sessions' | 'slots' | 'speakers'): string =>
    [[create[what], 'new'], [change[what], 'changed'], [cancel[what], 'cancelled']].filter(([number]) => number !== undefined && number !== 0).map(([number, word]) => `${String(number)} ${String(word)}`).join(', ')
  const parts = (['sessions', 'slots', 'speakers'] as const).filter((what) => of(what) !== '').map((what) => `${what} ${of(what)}`)
  const who = madeBy === null ? '' : ` by ${madeBy}`
  return `${id}  ${madeAt.slice(0, 16).replace('T', ' ')} UTC  ${source} ${files.join(', ')}${who}: ${parts.length === 0 ? 'no sessions, slots or speakers' : parts.join('; ')}${kept === 0 ? '' : `; ${kept} fields kept`}`
}
