import { dayOf } from '../../fields/day.ts'
import type { FieldFault } from '../../hooks/refuse.ts'

type Rows = Readonly<Record<string, unknown>>

/** What is wrong with an event in itself: its days, its windows, its tiers. Fields that are empty are left to themselves. */
export function findEventFaults(event: Rows): FieldFault[] {
  const faults: FieldFault[] = []
  const startsOn = dayOf(event.startsOn)
  const endsOn = dayOf(event.endsOn)
  if (startsOn !== null && endsOn !== null) {
    if (endsOn < startsOn) faults.push({ path: 'endsOn', message: 'The last day is before the first. Choose the same day or a later one.' })
    else if (Date.parse(endsOn) - Date.parse(startsOn) > 365 * 86_400_000) faults.push({ path: 'endsOn', message: 'An event lasts a year at most.' })
  }
  for (const name of ['registration', 'callForProposals']) {
    const { opensAt, closesAt } = rowOf(event[name])
    if (isAfter(opensAt, closesAt)) faults.push({ path: `${name}.closesAt`, message: 'It closes before it opens. Choose a later time.' })
  }
  return [...faults, ...findTierFaults(event.tiers)]
}

function findTierFaults(tiers: unknown): FieldFault[] {
  const slugs = (Array.isArray(tiers) ? tiers : []).map((tier) => rowOf(tier).slug)
  return slugs.flatMap((slug, index) =>
    typeof slug === 'string' && slug !== '' && slugs.indexOf(slug) < index
      ? [{ path: `tiers.${index}.slug`, message: `Another tier has the slug “${slug}”. Choose another.` }]
      : [],
  )
}

function isAfter(a: unknown, b: unknown): boolean {
  const [first, second] = [a, b].map((value) => (value instanceof Date || typeof value === 'string' ? new Date(value).getTime() : Number.NaN))
  return first !== undefined && second !== undefined && first >= second
}

function rowOf(value: unknown): Rows {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
