import { spokenTimeOf } from '../../program/spokenTime.ts'

/** A value of a plan as it is read: instants on the clock of the event. */
export function valueInWords(value: string, timeZone: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(value) ? spokenTimeOf(value, timeZone) : value
}
