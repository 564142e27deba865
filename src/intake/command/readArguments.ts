import { parseArgs } from 'node:util'
import { z } from 'zod'
import { findTimeZoneFault } from '../../content/validate/timeZone.ts'
import { localeSchema } from '../../program/locale.ts'

const sources = ['frab-xml'] as const

export type ImportArguments = {
  source: (typeof sources)[number]
  file: string
  event: string
  create: boolean
  publish: boolean
  dryRun: boolean
  json: boolean
  yes: boolean
  locale: z.infer<typeof localeSchema>
  timeZone: string | undefined
  maxRows: number
  /** Bytes. */
  maxSize: number
}

/** The command was called wrongly; the message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const usage = `npm run import -- SOURCE FILE --event SLUG [options]

  SOURCE             ${sources.join(', ')} (a frab schedule.xml, as frab, pretalx, the CCC hub and others write it)
  FILE               the file to read
  --event SLUG       slug of the event to make

  --create           make the event; without it a missing event is an error
  --publish          publish everything and set the phase "programme published"; without it all become drafts
  --dry-run          show the plan and change nothing
  --yes              do not ask; needed where there is no terminal to ask at
  --json             one report in JSON on standard output
  --locale CODE      language in which the texts are stored (default: en)
  --time-zone ZONE   IANA zone that goes before the file's own
  --max-rows N       most sessions that are taken (default: 10000)
  --max-size MB      largest file that is read (default: 32)
  --help             show this
`

const count = (what: string, most: number) =>
  z.coerce.number(`--${what} takes a number.`).int(`--${what} takes a whole number.`).min(1, `--${what} is 1 at least.`).max(most, `--${what} is ${most} at most.`)

const schema = z.object({
  source: z.enum(sources, `The first word names the source: ${sources.join(', ')}.`),
  file: z.string('Name the file after the source.').min(1, 'Name the file after the source.'),
  event: z.string('Say which event: --event SLUG').min(1, 'Say which event: --event SLUG'),
  create: z.boolean().default(false),
  publish: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  json: z.boolean().default(false),
  yes: z.boolean().default(false),
  locale: z.enum(localeSchema.options, `--locale is one of ${localeSchema.options.join(', ')}.`).default('en'),
  timeZone: z.string().refine((zone) => findTimeZoneFault(zone) === null, '--time-zone takes an IANA name, such as Europe/London.').optional(),
  maxRows: count('max-rows', 1_000_000).default(10_000),
  maxSize: count('max-size', 512).default(32),
})

/**
 * What the words after `npm run import --` ask for; `null` if they ask for help.
 * @throws UsageError
 */
export function readArguments(words: readonly string[]): ImportArguments | null {
  const flag = { type: 'boolean' } as const
  const text = { type: 'string' } as const
  const options = { event: text, create: flag, publish: flag, 'dry-run': flag, json: flag, yes: flag, locale: text, 'time-zone': text, 'max-rows': text, 'max-size': text, help: flag }
  let parsed
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  if (values.help === true) return null
  const [source, file, ...more] = positionals
  if (more.length > 0) throw new UsageError(`One file at a time: what is "${more.join(' ')}"?`)
  const { 'dry-run': dryRun, 'time-zone': timeZone, 'max-rows': maxRows, 'max-size': maxSize, ...plain } = values
  const read = schema.safeParse({ source, file, ...plain, dryRun, timeZone, maxRows, maxSize })
  if (!read.success) throw new UsageError(read.error.issues.map(({ message }) => message).join('\n'))
  return { ...read.data, timeZone: read.data.timeZone, maxSize: read.data.maxSize * 1024 * 1024 }
}
