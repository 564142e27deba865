import type { TakeNote } from '../notes.ts'
import type { PersonRow } from '../sources/programme.ts'
import { organizationKeyOf } from '../organizationKeyOf.ts'
import { namingSlugs } from './namingSlugs.ts'
import type { Existing } from './existing.ts'
import type { Create, Match, OrganizationFields } from './plan.ts'
import { foreign } from './stepOf.ts'
import { shorten } from './shorten.ts'

/** The organizations that people belong to, each once. The key is {@link organizationKeyOf} of the name. */
export function planOrganizations(people: readonly PersonRow[], existing: Existing, note: TakeNote): (Create<OrganizationFields> | Match)[] {
  const nameOrganization = namingSlugs('organization', existing.organizationSlugs)
  const planned = new Map<string, Create<OrganizationFields> | Match>()
  const written = new Map<string, string>()
  for (const { organization, row: person } of people) {
    const key = organizationKeyOf(organization)
    if (key === '') continue
    const row = { ...person, name: `organization "${organization}" of ${person.name}` }
    const match = existing.organizations.get(key)
    const kept = planned.has(key) ? written.get(key) : match?.name
    if (kept !== undefined && kept !== organization && !(match?.names.includes(organization) ?? false)) note('organization-matched', row, `"${organization}" became "${kept}"`)
    if (planned.has(key)) continue
    written.set(key, match?.name ?? organization)
    planned.set(
      key,
      match === undefined
        ? { action: 'create', key, row, fields: { name: shorten(organization, 200, row, note), slug: nameOrganization(organization) } }
        : foreign({ key, row }, match),
    )
  }
  return [...planned.values()]
}
