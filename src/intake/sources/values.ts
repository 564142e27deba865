import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** The values of a schedule.xml, each parsed once: the value, or `null` if the text is no such value. */
export const guidOf = valueOf(z.uuid().transform((guid) => guid.toLowerCase()))

/**
 * Whether a room only stands in for none: formats that want a room for everything get one from us, with a guid of version 8, which
 * no room has.
 */
export function isNoRoom(guid: string | null): boolean {
  return guid !== null && guid[14] === '8'
}

/** `#rrggbb`, lower case. */
export const colorOf = valueOf(z.string().regex(/^#[0-9a-f]{6}$/i).transform((color) => color.toLowerCase()))

/** `10:30`, `9:05` or `10:30:00`. */
export const clockOf = valueOf(
  z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
    .transform((clock) => Temporal.PlainTime.from(clock.replace(/^(\d):/, '0$1:'))),
)

/** `00:40`, `1:30` or `00:40:00`, in minutes, more than none; hours may go beyond a day. */
export const minutesOf = valueOf(
  z
    .string()
    .regex(/^\d{1,3}:[0-5]?\d(:[0-5]?\d)?$/)
    .transform((duration) => {
      const [hours = 0, minutes = 0, seconds = 0] = duration.split(':').map(Number)
      return hours * 60 + minutes + Math.ceil(seconds / 60)
    })
    .refine((minutes) => minutes > 0),
)

/** `2024-12-27`, also as the head of a date with a time. */
export const dayOf = valueOf(z.string().transform((text) => text.slice(0, 10)).pipe(z.iso.date()))

/** An IANA zone that this machine knows. */
export const timeZoneOf = valueOf(
  z
    .string()
    .regex(/^[A-Za-z]/)
    .refine((zone) => {
      try {
        Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
        return true
      } catch {
        return false
      }
    }),
)

/** A date with a time, exact if it says its offset, else as clocks show it. */
export type Moment = { kind: 'exact'; instant: Temporal.Instant; offset: string } | { kind: 'floating'; local: Temporal.PlainDateTime }

export function momentOf(text: string): Moment | null {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(text)
  if (found === null) return null
  const [, date, time, offset] = found
  try {
    if (offset === undefined) return { kind: 'floating', local: Temporal.PlainDateTime.from(`${date}T${time}`) }
    return { kind: 'exact', instant: Temporal.Instant.from(`${date}T${time}${offset}`), offset: offset.toUpperCase() }
  } catch {
    return null
  }
}

function valueOf<T>(schema: z.ZodType<T>): (text: string) => T | null {
  return (text) => {
    const parsed = schema.safeParse(text.trim())
    return parsed.success ? parsed.data : null
  }
}
