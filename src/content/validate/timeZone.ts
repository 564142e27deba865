const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])

/** Every IANA zone that can be chosen. */
export const timeZones: readonly string[] = [...zones].sort()

/** What is wrong with the name of a time zone; `null` if nothing. */
export function findTimeZoneFault(value: unknown): string | null {
  if (typeof value !== 'string') return 'Choose a time zone.'
  // Offsets ("+02:00") are zones to Intl, but know no summer time; old aliases differ from machine to machine.
  if (!/^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(value)) return 'Write the name of a time zone, such as Europe/London.'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone === '' ? 'unknown' : null
  } catch {
    return `“${value}” is not a time zone. Write its IANA name, such as Europe/London.`
  }
}
