import { localDateTime } from '../../program/localDateTime.ts'
import type { ClockPart } from './shape.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** An instant on the event's clock in all the ways in which Sched writes it. Names are English there, whatever the language. */
export type Clock = { date: string; time: string; parts: Record<ClockPart, string> }

export function clockAt(instant: string, timeZone: string): Clock {
  const local = localDateTime(instant, timeZone)
  const [date, time] = [local.slice(0, 10), local.slice(11, 19)]
  const [year = '', month = '', day = ''] = date.split('-')
  const monthName = months[Number(month) - 1] ?? ''
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''
  return {
    date, time,
    parts: { year, month: monthName, month_short: monthName.slice(0, 3), day: String(Number(day)), weekday, weekday_short: weekday.slice(0, 3), time: time.slice(0, 5) },
  }
}

/** The parts under the names that they have of a start or an end. */
export function named<E extends 'start' | 'end'>(end: E, { parts }: Clock): Record<`event_${E}_${ClockPart}`, string> {
  const entries = Object.entries(parts).map(([part, value]) => [`event_${end}_${part}`, value])
  return Object.fromEntries(entries) as Record<`event_${E}_${ClockPart}`, string> // each part is there
}
