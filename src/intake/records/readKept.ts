import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'
import { loadExisting } from '../apply/loadExisting.ts'
import { detectLanguages } from '../language/detectLanguages.ts'
import type { Choices } from '../plan/choices.ts'
import { fieldKeyOf, noChoices } from '../plan/choices.ts'
import type { Plan } from '../plan/plan.ts'
import { planProgramme } from '../plan/planProgramme.ts'
import { isMeaning } from '../sources/csv/columns.ts'
import type { Programme } from '../sources/programme.ts'
import { isSourceName, readers } from '../sources/readers.ts'
import type { Reader } from '../sources/readers.ts'
import { SourceError } from '../sources/SourceError.ts'
import { readFiles } from './files.ts'
import type { KeptChoices, KeptImport } from './imports.ts'

/** The most sessions that are taken from files that were uploaded. */
const maxRows = 10_000

/** What makes the plan of an import that is kept: from its files, as they are read with its options. */
export type Planning = {
  programme: Programme
  /** The plan as it is now, by what the request sees; with what was decided about single things, if anything. */
  plan: (choices?: KeptChoices | null) => Plan
}

/**
 * Reads the files of an import and what is there.
 * @param read the programme of these files, if they were read already.
 * @throws SourceError if they can't be read.
 */
export async function readKept(req: PayloadRequest, kept: KeptImport, read?: Programme): Promise<Planning> {
  const { source, slug, options } = kept
  const programme = read ?? (await readProgramme(req, kept))
  const existing = await loadExisting(req, programme, { slug, locale: options.locale })
  return {
    programme,
    plan: (choices = null) => {
      const { publish, missing, locale, mapping, photos, setsPhase } = options
      return planProgramme(programme, existing, { source, slug, create: false, publish: choices?.publish ?? publish, missing, locale, mapping, photos, setsPhase, choices: choices === null ? noChoices : choicesOf(choices) })
    },
  }
}

async function readProgramme(req: PayloadRequest, { id, source, slug, event, options }: KeptImport): Promise<Programme> {
  const db = await transactionOf(req)
  const [first, ...more] = await readFiles(db, id)
  if (first === undefined) throw new SourceError('The files of this import are kept no more. Give them again.')
  if (!isSourceName(source)) throw new SourceError(`There is no source "${source}".`)
  const [there] = await rowsOf(db, z.object({ timeZone: z.string(), dayEndsAtHour: z.coerce.number() }), sql`
    select time_zone as "timeZone", coalesce(day_ends_at_hour, 4) as "dayEndsAtHour" from public.events where id = ${event}::uuid and time_zone is not null`)
  const columns = new Map(Object.entries(options.columns).flatMap(([header, meaning]) => (isMeaning(meaning) ? [[header, meaning] as const] : [])))
  const reader: Reader = readers[source].read
  return detectLanguages(await reader([first, ...more], { slug, timeZone: options.timeZone, timesIn: options.timesIn, columns, maxRows, ...(there === undefined ? {} : { event: there }) }))
}

function choicesOf({ take, same, missing }: KeptChoices): Choices {
  return {
    take: new Set(take.map(({ id, field }) => fieldKeyOf(id, field))),
    same: new Map(same.map(({ row, id }) => [row, id])),
    missing: new Map(missing.map(({ id, becomes }) => [id, becomes])),
  }
}
