/** What a membership lets its holder do at one event, from most to least; a role includes those after it. */
export const membershipRoles = ['manager', 'editor', 'viewer'] as const
export type MembershipRole = (typeof membershipRoles)[number]

/** A person or an integration, as far as access is concerned. */
export interface Member {
  readonly id: string
  readonly collection: string
  readonly isPlatformAdmin: boolean
  readonly memberships: readonly Membership[]
}

export interface Membership {
  readonly event: string
  readonly role: MembershipRole
}

/**
 * Reads the user of a request. Integrations are never platform admins, whatever their document says.
 * @returns null for nobody: no user, or an integration whose key has expired.
 */
export function memberOf(user: unknown, now: Date): Member | null {
  if (!isRecord(user) || typeof user.id !== 'string' || typeof user.collection !== 'string') return null
  if (user.collection === 'integrations' && hasExpired(user.expiresAt, now)) return null
  return {
    id: user.id,
    collection: user.collection,
    isPlatformAdmin: user.collection === 'users' && user.isPlatformAdmin === true,
    memberships: membershipsOf(user.memberships),
  }
}

/** Rows without an event or with an unknown role give nothing. An event may be given as its id or as its document. */
export function membershipsOf(rows: unknown): Membership[] {
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: unknown) => {
    if (!isRecord(row)) return []
    const event = idOf(row.event)
    const role = membershipRoles.find((known) => known === row.role)
    return event !== null && role !== undefined ? [{ event, role }] : []
  })
}

/** The ids of the events at which a member has a role or one that includes it. */
export function eventsOf(member: Member, role: MembershipRole): string[] {
  const least = membershipRoles.indexOf(role)
  const events = member.memberships.filter((held) => membershipRoles.indexOf(held.role) <= least).map((held) => held.event)
  return [...new Set(events)]
}

/** Whether a member has a role at an event. Platform admins have every role everywhere. */
export function hasRole(member: Member | null, event: string, role: MembershipRole): boolean {
  if (member === null) return false
  return member.isPlatformAdmin || eventsOf(member, role).includes(event)
}

/** The id in a relationship's value, which is an id or a populated document. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string' && value !== '') return value
  return isRecord(value) && typeof value.id === 'string' ? value.id : null
}

/** An expiry that can't be read has passed. */
export function hasExpired(expiresAt: unknown, now: Date): boolean {
  if (expiresAt === null || expiresAt === undefined) return false
  const end = expiresAt instanceof Date ? expiresAt.getTime() : typeof expiresAt === 'string' ? Date.parse(expiresAt) : Number.NaN
  return !(now.getTime() < end)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
