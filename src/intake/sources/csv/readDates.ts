import { Temporal } from 'temporal-polyfill'
import { momentOf } from '../values.ts'

/** In which order numbers with slashes stand. */
export type DateOrder = 'day-first' | 'month-first'

/** By the numbers of a whole column: whichever place goes beyond 12 is the day; `null` if none does. */
export function dateOrderOf(texts: readonly string[]): DateOrder | null {
  for (const text of texts) {
    const found = /^\s*(\d{1,2})\/(\d{1,2})\/\d{2,4}\b/.exec(text)
    if (found === null) continue
    if (Number(found[1]) > 12) return 'day-first'
    if (Number(found[2]) > 12) return 'month-first'
  }
  return null
}

/** `2026-03-28`, `28.03.2026`, `28/03/2026` or `3/28/2026`, also before a time. */
export function dateIn(text: string, order: DateOrder): Temporal.PlainDate | null {
  const iso = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text)
  if (iso !== null) return dateFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const found = /^\s*(?:\p{L}+\.?,?\s+)?(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})(?!\d)/u.exec(text)
  if (found === null) return null
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])]
  const isDayFirst = found[2] !== '/' || order === 'day-first'
  return dateFrom(year < 100 ? 2000 + year : year, isDayFirst ? second : first, isDayFirst ? first : second)
}

/** `09:00`, `9.30`, `9:00 AM`, `9 pm`, `14h30`; the last one of a text. */
export function timeIn(text: string): Temporal.PlainTime | null {
  const found = [...text.matchAll(/(?<![\d.:/-])(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2}))?\s*([ap])?\.?(?:m\.?)?(?![\d./-])/gi)].filter((match) => match[2] !== undefined || match[4] !== undefined).at(-1)
  if (found === undefined) return null
  const half = found[4]?.toLowerCase()
  const hour = Number(found[1])
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  try {
    return Temporal.PlainTime.from({ hour: half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0), minute: Number(found[2] ?? 0), second: Number(found[3] ?? 0) }, { overflow: 'reject' })
  } catch {
    return null
  }
}

/**
 * When something is, as a local time or an instant: a date with a time in one cell, or a time beside a day.
 * @param day in a cell of its own, or that of the start for an end.
 */
export function whenIn(text: string, day: Temporal.PlainDate | null, order: DateOrder): { kind: 'exact'; instant: Temporal.Instant } | { kind: 'floating'; local: Temporal.PlainDateTime } | null {
  const moment = momentOf(text)
  if (moment !== null) return moment
  const date = dateIn(text, order)
  const time = timeIn(date === null ? text : text.replace(/^\s*(?:\p{L}+\.?,?\s+)?[\d./-]+/u, ''))
  const on = date ?? day
  return on === null || time === null ? null : { kind: 'floating', local: on.toPlainDateTime(time) }
}

function dateFrom(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}
