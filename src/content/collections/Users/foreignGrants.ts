import type { Membership } from '../../access/member.ts'

/**
 * The events whose team a change of memberships would alter although whoever makes it does not manage them.
 * Every event whose roles differ before and after counts: granting, revoking and changing a role are the same.
 */
export function foreignGrants(
  before: readonly Membership[],
  after: readonly Membership[],
  managed: readonly string[],
): string[] {
  const events = new Set([...before, ...after].map((held) => held.event))
  return [...events].filter((event) => rolesAt(before, event) !== rolesAt(after, event) && !managed.includes(event))
}

function rolesAt(memberships: readonly Membership[], event: string): string {
  return memberships.filter((held) => held.event === event).map((held) => held.role).sort().join()
}
