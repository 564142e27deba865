import type { RowReference, TakeNote } from '../notes.ts'
import type { PersonRow } from '../sources/programme.ts'
import { organizationKeyOf } from '../organizationKeyOf.ts'
import { lookalikes } from './lookalikes.ts'
import { namingSlugs } from './namingSlugs.ts'
import type { Existing, OrganizationThere } from './existing.ts'
import type { Create, Match, OrganizationFields } from './plan.ts'
import { foreign } from './stepOf.ts'
import { limitTo, shorten } from './shorten.ts'

/**
 * The organizations that people belong to, each once. The key is {@link organizationKeyOf} of the name. Of one that is new the best way
 * of writing it is its name, and the others are its other names; one that is here is used as it is. What is only alike is noted.
 */
export function planOrganizations(people: readonly PersonRow[], existing: Existing, note: TakeNote): (Create<OrganizationFields> | Match)[] {
  const nameOrganization = namingSlugs('organization', existing.organizationSlugs)
  const known = lookalikes()
  for (const [key, { name }] of existing.organizations) known.add(key, name)
  const byKey = Map.groupBy(people.filter(({ organization }) => organizationKeyOf(organization) !== ''), ({ organization }) => organizationKeyOf(organization))
  return [...byKey].map(([key, members]) => {
    const spellings = countOf(members.map(({ organization }) => organization))
    const match = chooseOf(existing.organizations.get(key), spellings)
    const name = match?.name ?? bestOf(spellings)
    const [first] = members
    const row = first === undefined ? { path: '', name: key } : rowOf(first)
    for (const person of members) {
      const { organization } = person
      if (organization !== name && !(match?.names.includes(organization) ?? false)) note('organization-matched', rowOf(person), `"${organization}" became "${name}"`)
    }
    if (match !== undefined) {
      if (match.isDoubtful) note('perhaps-same-organization', row, `"${name}" and ${match.rivals.map((rival) => `"${rival.name}"`).join(', ')}; "${name}" was taken`)
      return foreign({ key, row }, match)
    }
    const alike = known.find(key)
    if (alike !== null) note('perhaps-same-organization', row, `"${name}" and "${alike}"`)
    known.add(key, name)
    const others = [...spellings.keys()].filter((spelling) => spelling !== name && spelling.length <= 200)
    const fields: OrganizationFields = { name: shorten(name, 200, row, note), slug: nameOrganization(name), ...(others.length === 0 ? {} : { aliases: limitTo(others, 20, 'other names', row, note) }) }
    return { action: 'create', key, row, fields }
  })
}

/** Of several that are here under one name in all but its legal form: the one that is written so. */
function chooseOf(there: OrganizationThere | undefined, spellings: ReadonlyMap<string, number>): (OrganizationThere & { rivals: NonNullable<OrganizationThere['rivals']>; isDoubtful: boolean }) | undefined {
  if (there === undefined) return undefined
  const all = [there, ...(there.rivals ?? [])]
  const exact = all.filter(({ names }) => names.some((name) => spellings.has(name)))
  const chosen = exact[0] ?? there
  return { ...chosen, rivals: all.filter(({ id }) => id !== chosen.id), isDoubtful: all.length > 1 && exact.length !== 1 }
}

function rowOf({ organization, row }: PersonRow): RowReference {
  return { ...row, name: `organization "${organization}" of ${row.name}` }
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Of several ways of writing a name: without the legal form, the most frequent, not all in capitals, the first. Never one that the source does not write. */
function bestOf(spellings: ReadonlyMap<string, number>): string {
  const rated = [...spellings].map(([name, count]) => ({ name, count, isMixed: name !== name.toUpperCase() && name !== name.toLowerCase() }))
  // The key has no legal form; “The” is none.
  const isBare = (name: string): boolean => name.replace(/^the\s+/i, '').replace(/\s+and\s+/gi, ' & ').length <= organizationKeyOf(name).length
  rated.sort((a, b) => Number(isBare(b.name)) - Number(isBare(a.name)) || b.count - a.count || Number(b.isMixed) - Number(a.isMixed))
  return rated[0]?.name ?? ''
}
