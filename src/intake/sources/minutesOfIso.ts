import { Temporal } from 'temporal-polyfill'

/** Minutes of an ISO 8601 duration such as `PT1H30M`; `null` if it is none, or nothing long. */
export function minutesOfIso(written: string): number | null {
  if (!/^P(?=.)/.test(written)) return null
  try {
    const minutes = Math.ceil(Temporal.Duration.from(written).total({ unit: 'minutes', relativeTo: '2026-01-01' }))
    return minutes > 0 ? minutes : null
  } catch {
    return null
  }
}
