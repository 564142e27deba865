import type { EntityKind } from '../../program/kinds.ts'
import type { Held } from './library.ts'
import { byName, bySlug } from './order.ts'
import type { IndexRule } from './reindex.ts'

const slugOf = ({ slug }: { readonly slug: string }): string => slug

/** Of all kinds but sponsors, whose order depends on their event's tiers. */
export const indexRules: { readonly [K in Exclude<EntityKind, 'sponsor'>]: IndexRule<K> } = {
  event: { slugOf, compare: bySlug },
  venue: { slugOf, compare: bySlug },
  room: { slugOf, compare: (a, b) => a.order - b.order || byName(a, b) || bySlug(a, b) },
  track: { slugOf, compare: (a, b) => a.order - b.order || byName(a, b) || bySlug(a, b) },
  topic: { slugOf, compare: bySlug },
  session: { slugOf, compare: (a, b) => byFirstSlot(a, b) || bySlug(a, b) },
  speaker: { slugOf, compare: (a, b) => byName(a, b) || bySlug(a, b) },
  organization: { slugOf, compare: (a, b) => byName(a, b) || bySlug(a, b) },
  media: { slugOf, compare: bySlug },
}

/** Sponsors by tier, then in their order. They have no name of their own: they go by their organization's. */
export function sponsorRule({ tiers }: Held<'event'>, organizations: readonly Held<'organization'>[]): IndexRule<'sponsor'> {
  const orderOf = new Map(tiers.map(({ id, order }) => [id, order]))
  const nameOf = new Map(organizations.map(({ id, slug }) => [id, slug]))
  const tierOf = ({ tier }: Held<'sponsor'>): number => orderOf.get(tier) ?? Number.MAX_SAFE_INTEGER
  const slugOfSponsor = ({ id, organization }: Held<'sponsor'>): string => nameOf.get(organization) ?? id
  return {
    slugOf: slugOfSponsor,
    compare: (a, b) => tierOf(a) - tierOf(b) || a.order - b.order || bySlug({ slug: slugOfSponsor(a) }, { slug: slugOfSponsor(b) }),
  }
}

function byFirstSlot(a: Held<'session'>, b: Held<'session'>): number {
  const [first, second] = [a.slots[0], b.slots[0]]
  if (!first || !second) return first ? -1 : second ? 1 : 0
  return compareInstants(first.startsAt, second.startsAt) || first.number - second.number
}

/** UTC instants of one form compare as texts; others (with fractions of a second) do not. */
export function compareInstants(a: string, b: string): number {
  if (a === b) return 0
  if (a.length === b.length) return a < b ? -1 : 1
  return Date.parse(a) - Date.parse(b)
}
