import { z } from 'zod'
import type { PathReference, TakeNote } from '../notes.ts'
import { cleanText } from './cleanText.ts'
import { dedent, inOneLine } from './xmlText.ts'

/**
 * Values of files that break their own format: whatever stands there, something of the wanted type comes out. A text may be a
 * number, or several languages (`{ en, fr }`) of which the first that is not empty counts, English before others.
 */
export const text = z.unknown().optional().transform((value) => dedent(cleanText(writtenIn(value))))

export const line = text.transform(inOneLine)

export const flag = z.unknown().optional().transform((value) => value === true || value === 1 || (typeof value === 'string' && /^(true|1|yes|y)$/i.test(value.trim())))

/** Entries of a list as they are; of anything else, none. */
export const list = z.unknown().optional().transform((value): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])) // the check types it as any[]

/** A whole number of at least 0 (a capacity, minutes); else `null`. */
export const count = z.unknown().optional().transform((value) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 1_000_000 ? number : null
})

/** An object's entries by name, as pairs: names are data, never properties. Of anything else, none. */
export function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}

/** One value of an object; `undefined` if it is none or has no such entry of its own. */
export function entryOf(value: unknown, name: string): unknown {
  return entriesOf(value).find(([key]) => key === name)?.[1]
}

/** Those of a list that are objects, read by a schema that takes any object; the others are noted, with their path. */
export function rowsOf<T>(schema: z.ZodType<T>, values: readonly unknown[], path: string, kind: string, note: TakeNote): { value: T; row: PathReference }[] {
  return values.flatMap((value, index) => {
    const row = { path: `${path}[${index}]`, name: kind }
    const read = schema.safeParse(value)
    if (read.success) return [{ value: read.data, row }]
    note('not-read', row, JSON.stringify(value).slice(0, 80))
    return []
  })
}

function writtenIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const texts = entriesOf(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '')
  return (texts.find(([key]) => key === 'en') ?? texts[0])?.[1] ?? ''
}
