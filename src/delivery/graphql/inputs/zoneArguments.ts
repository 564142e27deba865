import { builder } from '../builder.ts'
import { isGiven } from '../isGiven.ts'
import { localDateTime } from '../../../program/localDateTime.ts'

/** On which clock an instant is shown. */
export const zoneArguments = builder.args((t) => ({
  timeZone: t.field({ type: 'TimeZone', description: 'The clock on which to show it, with its offset, such as `Europe/Amsterdam`. Without: UTC.' }),
}))

export function onClockIf(timeZone: string | null | undefined, instant: string): string {
  return isGiven(timeZone) ? localDateTime(instant, timeZone) : instant
}
