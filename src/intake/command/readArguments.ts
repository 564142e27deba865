import { parseArgs } from 'node:util'
import { z } from 'zod'
import { findTimeZoneFault } from '../../content/validate/timeZone.ts'
import type { ImportOptions } from '../../program/importing/importOptions.ts'
import { missingChoices } from '../../program/importing/importRecord.ts'
import type { MissingChoice } from '../../program/importing/importRecord.ts'
import { columnChoices, guessed, ruleForm, toldMappingSchema } from '../../program/importing/mapping.ts'
import { paces } from '../../program/importing/standingImport.ts'
import type { Pace } from '../../program/importing/standingImport.ts'
import type { ToldMapping } from '../../program/importing/mapping.ts'
import { localeSchema } from '../../program/locale.ts'
import { isAddress } from '../fetch/fetchSource.ts'
import { readers, sourceNames } from '../sources/readers.ts'
import type { SourceName } from '../sources/readers.ts'

export type ImportArguments = {
  task: 'import'
  source: SourceName
  files: [string, ...string[]]
  event: string
  create: boolean
  publish: boolean
  missing: MissingChoice
  /** Whether pictures of speakers and the logo of the event are fetched. */
  photos: boolean
  dryRun: boolean
  /** Keeps the plan, to be applied later. */
  keep: boolean
  json: boolean
  yes: boolean
  locale: z.infer<typeof localeSchema>
  timeZone: string | undefined
  timesIn: string | undefined
  /** What columns of a table are, by their headers, and where categories go. */
  mapping: ToldMapping
  /** Sheets of workbooks, by name. */
  sheets: string[]
  maxRows: number
  /** Bytes. */
  maxSize: number
}

/** Has an address looked at again and again. */
export type StandingArguments = Omit<ImportArguments, 'task'> & { task: 'standing'; every: Pace; applies: boolean }

/** Ends that. */
export type EndArguments = { task: 'end'; id: number; json: boolean }

/** Asks what was imported into an event. */
export type HistoryArguments = { task: 'history'; event: string; json: boolean }

/** Applies a plan that was kept, or takes back what was applied. */
export type KeptArguments = { task: 'apply' | 'undo'; id: number; json: boolean; yes: boolean }

/** The command was called wrongly; the message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const count = (what: string, most: number) =>
  z.coerce.number(`--${what} takes a number.`).int(`--${what} takes a whole number.`).min(1, `--${what} is 1 at least.`).max(most, `--${what} is ${most} at most.`)
const zone = (what: string) => z.string().refine((name) => findTimeZoneFault(name) === null, `--${what} takes an IANA name, such as Europe/London.`).optional()

const schema = z.object({
  source: z.enum(sourceNames, `The first word names the source: ${sourceNames.join(', ')}.`),
  files: z.tuple([z.string('Name the file, or its address, after the source.').min(1, 'Name the file, or its address, after the source.')], z.string(), 'Name the file, or its address, after the source.'),
  event: z.string('Say which event: --event SLUG').min(1, 'Say which event: --event SLUG'),
  create: z.boolean().default(false),
  publish: z.boolean().default(false),
  missing: z.enum(missingChoices, `--missing is ${missingChoices.join(', ')}.`).default('leave'),
  photos: z.boolean().default(true),
  dryRun: z.boolean().default(false),
  keep: z.boolean().default(false),
  json: z.boolean().default(false),
  yes: z.boolean().default(false),
  locale: z.enum(localeSchema.options, `--locale is one of ${localeSchema.options.join(', ')}.`).default('en'),
  timeZone: zone('time-zone'),
  timesIn: zone('times-in'),
  column: z.array(z.string()).default([]),
  sheet: z.array(z.string().min(1, '--sheet takes the name of a sheet.').max(100, '--sheet takes the name of a sheet.')).max(2, '--sheet stands twice at most: for sessions and for people.').default([]),
  map: z.array(z.string()).default([]),
  every: z.enum(paces, `--every is one of ${paces.join(', ')}.`).optional(),
  unattended: z.boolean().default(false),
  maxRows: count('max-rows', 1_000_000).default(10_000),
  maxSize: count('max-size', 512).default(32),
})

/**
 * What the words after `npm run import --` ask for; `null` if they ask for help.
 * @throws UsageError
 */
export function readArguments(words: readonly string[]): ImportArguments | StandingArguments | EndArguments | HistoryArguments | KeptArguments | null {
  const flag = { type: 'boolean' } as const
  const text = { type: 'string' } as const
  const options = {
    'event': text, 'create': flag, 'publish': flag, 'missing': text, 'photos': flag, 'no-photos': flag, 'dry-run': flag, 'json': flag, 'yes': flag, 'locale': text, 'time-zone': text, 'times-in': text,
    'column': { ...text, multiple: true }, 'map': { ...text, multiple: true }, 'sheet': { ...text, multiple: true }, 'max-rows': text, 'max-size': text, 'keep': flag, 'apply': text, 'undo': text, 'every': text, 'unattended': flag, 'end': text, 'history': flag, 'help': flag,
  } as const
  let parsed
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  if (values.help === true) return null
  if (values.history === true) {
    if (values.event === undefined || values.event === '') throw new UsageError('Say which event: --event SLUG')
    return { task: 'history', event: values.event, json: values.json === true }
  }
  if (values.photos === true && values['no-photos'] === true) throw new UsageError('Either --photos or --no-photos.')
  for (const task of ['apply', 'undo'] as const) {
    if (values[task] !== undefined) return { task, id: idIn(task, values[task]), json: values.json === true, yes: values.yes === true }
  }
  if (values.end !== undefined) return { task: 'end', id: idIn('end', values.end), json: values.json === true }
  const [source, ...files] = positionals
  const { 'dry-run': dryRun, 'no-photos': noPhotos, 'time-zone': timeZone, 'times-in': timesIn, 'max-rows': maxRows, 'max-size': maxSize, ...plain } = values
  const read = schema.safeParse({ source, files, ...plain, photos: noPhotos !== true, dryRun, timeZone, timesIn, maxRows, maxSize })
  if (!read.success) throw new UsageError(read.error.issues.map(({ message }) => message).join('\n'))
  const { column, map, sheet: sheets, every, unattended: applies, ...given } = read.data
  if (given.keep && given.create) throw new UsageError('--keep is for an event that is there: leave --create out.')
  if (given.files.length > 1 && !readers[given.source].several) throw new UsageError(`One file at a time: what is "${given.files.slice(1).join(' ')}"?`)
  const full = { ...given, timeZone: given.timeZone, timesIn: given.timesIn, mapping: mappingOf(column, map), sheets, maxSize: given.maxSize * 1024 * 1024 }
  if (every === undefined && applies) throw new UsageError('--unattended goes with --every.')
  if (every === undefined) return { ...full, task: 'import' }
  if (given.dryRun || given.keep || given.create) throw new UsageError('--every is for an event that is there, and plans by itself: leave --dry-run, --keep and --create out.')
  if (given.files.length > 1 || !isAddress(given.files[0])) throw new UsageError('--every looks at an address: give one that begins with https:// or http://.')
  return { ...full, task: 'standing', every, applies }
}

/** What was said, as an import that is kept has it. */
export function optionsOf({ publish, missing, locale, photos, timeZone, timesIn, sheets, mapping }: Omit<ImportArguments, 'task'>): ImportOptions {
  return { publish, missing, locale, photos, sheets, ...(timeZone === undefined ? {} : { timeZone }), ...(timesIn === undefined ? {} : { timesIn }), columns: mapping.columns, mapping: mapping.categories }
}

/** @throws UsageError */
function idIn(task: string, word: string): number {
  if (!/^[1-9]\d{0,14}$/.test(word)) throw new UsageError(`--${task} takes the number of ${task === 'end' ? 'a standing import' : 'an import'}: see --history.`)
  return Number(word)
}

/** @throws UsageError */
function mappingOf(columns: readonly string[], categories: readonly string[]): ToldMapping {
  const told = (words: readonly string[]): Record<string, string> => Object.fromEntries(words.map((word) => {
    const [, name = '', said = ''] = /^(.+)=([^=]+)$/s.exec(word) ?? []
    return [name.trim(), said.trim()]
  }))
  const read = toldMappingSchema.safeParse({ columns: told(columns), categories: told(categories) })
  if (read.success) return read.data
  const isOfColumns = read.error.issues.some(({ path: [part] }) => part === 'columns')
  throw new UsageError(isOfColumns
    ? `--column takes "HEADER=MEANING", where MEANING is one of: ${[...columnChoices, guessed].join(', ')}.`
    : `--map takes "CATEGORY=PLACE" or "CATEGORY: VALUE=PLACE", where PLACE is one of: ${ruleForm}; or ${guessed}, which takes back what was told before.`)
}
