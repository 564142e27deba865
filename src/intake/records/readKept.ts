import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'
import type { Mapping } from '../../program/importing/mapping.ts'
import { mergeMapping } from '../../program/importing/mapping.ts'
import { readMapping } from '../apply/mappings.ts'
import type { Read } from '../apply/planRead.ts'
import { planRead } from '../apply/planRead.ts'
import { detectLanguages } from '../language/detectLanguages.ts'
import { openExport } from '../lineup/openExport.ts'
import type { Choices } from '../plan/choices.ts'
import { fieldKeyOf, noChoices } from '../plan/choices.ts'
import type { KnownPicture } from '../plan/knownPictures.ts'
import type { Plan } from '../plan/plan.ts'
import { isSourceName, readers } from '../sources/readers.ts'
import type { Reader } from '../sources/readers.ts'
import { SourceError } from '../sources/SourceError.ts'
import type { ZipBounds } from '../zip/openZip.ts'
import { readFiles } from './files.ts'
import type { KeptChoices, KeptImport } from './imports.ts'

/** The most sessions that are taken from files that were uploaded. */
const maxRows = 10_000
/** What an export may come to that was uploaded: all of it lies in memory, and each file is unpacked twice. */
const uploadedExport: ZipBounds = { entries: 2_000, entry: 32 * 1024 * 1024, total: 128 * 1024 * 1024 }

/** What makes the plan of an import that is kept: from its files, as they are read with its options. */
export type Planning = {
  read: Read
  /** The plan as it is now, by what the request sees; with what was decided about single things, if anything. */
  plan: (choices: KeptChoices | null, replaced: ReadonlySet<string>) => Plan
  /** Pictures that are here, of which it can be asked whether others lie at their addresses: then `plan` is told so. None if pictures are left out. */
  pictures: KnownPicture[]
}

/**
 * Reads the files of an import and what is there.
 * @param known what these files hold, if they were read already.
 * @throws SourceError if they can't be read.
 */
export async function readKept(req: PayloadRequest, kept: KeptImport, known?: Read): Promise<Planning> {
  const { source, slug, options } = kept
  const mapping = await mappingFor(req, kept)
  const read = known ?? (await readFrom(req, kept))
  const { plan: planOf, pictures } = await planRead(req, read, { slug, locale: options.locale })
  return {
    read,
    pictures: options.photos ? pictures : [],
    plan: (choices, replaced) => {
      const { publish, missing, locale, photos, setsPhase } = options
      // Who imports over HTTP edits one event: ids and numbers are for whoever runs the command.
      return planOf({ source, slug, create: false, publish: choices?.publish ?? publish, missing, locale, mapping, photos, replaced, setsPhase, keepsIdentity: false, choices: choices === null ? noChoices : choicesOf(choices) })
    },
  }
}

async function readFrom(req: PayloadRequest, kept: KeptImport): Promise<Read> {
  const { id, source, slug, event, options } = kept
  const db = await transactionOf(req)
  const [first, ...more] = await readFiles(db, id)
  if (first === undefined) throw new SourceError('The files of this import are kept no more. Give them again.')
  if (!isSourceName(source)) throw new SourceError(`There is no source "${source}".`)
  // Of bytes in memory there is nothing to close.
  if (source === 'lineup') return { kind: 'export', opened: await openExport(first.bytes, first.name, { maxRows, bounds: uploadedExport }) }
  const [there] = await rowsOf(db, z.object({ timeZone: z.string(), dayEndsAtHour: z.coerce.number() }), sql`
    select time_zone as "timeZone", coalesce(day_ends_at_hour, 4) as "dayEndsAtHour" from public.events where id = ${event}::uuid and time_zone is not null`)
  const { columns } = await mappingFor(req, kept)
  const reader: Reader = readers[source].read
  const programme = await reader([first, ...more], { slug, timeZone: options.timeZone, timesIn: options.timesIn, columns: new Map(Object.entries(columns)), sheets: options.sheets, maxRows, ...(there === undefined ? {} : { event: there }) })
  return { kind: 'programme', programme: await detectLanguages(programme) }
}

/** What was told of the source, now and before. */
async function mappingFor(req: PayloadRequest, { event, source, options }: KeptImport): Promise<Mapping> {
  return mergeMapping(await readMapping(req, event, source), { columns: options.columns, categories: options.mapping })
}

function choicesOf({ take, same, missing }: KeptChoices): Choices {
  return {
    take: new Set(take.map(({ id, field }) => fieldKeyOf(id, field))),
    same: new Map(same.map(({ row, id }) => [row, id])),
    missing: new Map(missing.map(({ id, becomes }) => [id, becomes])),
  }
}
