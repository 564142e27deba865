import { timeZoneOf } from './values.ts'

/** The zone in which clocks always have this offset: `+01:00` is `Etc/GMT-1`, whose sign is the other way round; `null` if there is none. */
export function fixedZoneOf(offset: string): string | null {
  if (/^(Z|[+-]00:?00)$/.test(offset)) return 'UTC'
  const whole = /^([+-])(\d{2}):?00$/.exec(offset)
  return whole === null ? null : timeZoneOf(`Etc/GMT${whole[1] === '+' ? '-' : '+'}${Number(whole[2])}`)
}
