import { Problem } from '../../http/problems.ts'
import type { Locale } from '../../../program/locale.ts'
import { noFallback } from '../parameters.ts'
import type { Locales, Parameters } from '../parameters.ts'
import { nearest } from '../../http/nearest.ts'
import { parseQuery } from './parseQuery.ts'
import { invalidParameter, repeatedParameter, unknownParameter } from './refusals.ts'
import type { z } from 'zod'

/** A parameter that only some collections have is optional in `P`. */
type ValuesOf<P> = { [K in keyof P]: z.output<Extract<P[K], z.ZodType>> }

/** Parameters with brackets: what they hold is read by those who know the fields. */
const nested: readonly string[] = ['where', 'select']

/**
 * Reads the query of an address: only listed parameters, each once, each within its bounds.
 * @param query without its `?`.
 * @throws Problem that names the parameter, what is allowed, and what was probably meant.
 */
export function readQuery<P extends Parameters>(query: string, parameters: P, path: string): ValuesOf<P> {
  const parsed = parseQuery(query)
  const allowed = Object.keys(parameters)
  for (const [name, value] of Object.entries(parsed)) {
    if (!Object.hasOwn(parameters, name)) throw unknownParameter(name, allowed, path)
    if (nested.includes(name) || typeof value === 'string') continue
    if (Array.isArray(value)) throw repeatedParameter(name)
    throw unknownParameter(`${name}[${Object.keys(value ?? {})[0] ?? ''}]`, allowed, path)
  }
  const values: Record<string, unknown> = { ...absentValues(parameters) }
  for (const [name, value] of Object.entries(parsed)) values[name] = nested.includes(name) ? value : readOne(name, value, parameters[name])
  // Each value was made by the schema of its name, or is for `readWhere` and `readSelect` to read.
  return values as ValuesOf<P>
}

function readOne(name: string, value: unknown, schema: z.ZodType | undefined): unknown {
  const read = schema?.safeParse(value)
  if (read?.success === true) return read.data
  const issue = read?.error.issues[0]
  throw invalidParameter(name, issue?.message ?? 'is not valid', nearestWord(value, issue))
}

/** What parameters are when they are not given, by what was asked of the schemas before: they never change. */
const absent = new WeakMap<Parameters, Readonly<Record<string, unknown>>>()

function absentValues(parameters: Parameters): Readonly<Record<string, unknown>> {
  const known = absent.get(parameters)
  if (known) return known
  const values = Object.fromEntries(Object.entries(parameters).map(([name, schema]) => [name, readOne(name, undefined, schema)]))
  absent.set(parameters, values)
  return values
}

/** The language of what was not written in the wanted one. @throws Problem if both spellings are given. */
export function readFallback(values: { 'fallback-locale'?: string | undefined; 'fallbackLocale'?: string | undefined }, locales: Locales): Locale | null {
  const { 'fallback-locale': own, fallbackLocale: other } = values
  if (own !== undefined && other !== undefined) throw repeatedParameter('fallback-locale')
  const wanted = own ?? other
  if (wanted === undefined) return locales[0]
  if ((noFallback as readonly string[]).includes(wanted)) return null
  return locales.find((locale) => locale === wanted) ?? locales[0]
}

/** @throws Problem missing_parameter for an edition of no event. */
export function readPin(event: string | undefined, edition: number | undefined): { pin?: { event: string; edition: number } } {
  if (edition === undefined) return {}
  if (event === undefined) throw new Problem('missing_parameter', '`edition` is the number of an edition of one event: add `event` with its slug.', { members: { parameter: 'event' } })
  return { pin: { event, edition } }
}

/** For a word that is none of a few: the one that was probably meant. */
function nearestWord(value: unknown, issue: z.core.$ZodIssue | undefined): string | undefined {
  if (issue?.code !== 'invalid_value' || typeof value !== 'string') return undefined
  const known = issue.values.map(String)
  const wrong = value.split(',').map((part) => part.trim()).find((part) => !known.includes(part))
  return wrong === undefined ? undefined : nearest(wrong, known) ?? undefined
}
