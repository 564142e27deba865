import type { Act } from '../../program/difference/difference.ts'
import type { EntityKind } from '../../program/kinds.ts'

/** What became of something, in the editors' words. */
export const actWords: Record<Act, string> = {
  new: 'new', removed: 'removed', cancelled: 'cancelled', resumed: 'takes place again', moved: 'moved', scheduled: 'scheduled', unscheduled: 'taken off the schedule', changed: 'changed',
}

/** How much waits, in words: `3 new, 1 gone`. */
export function countsOf({ added, changed, removed }: { added: number; changed: number; removed: number }): string {
  const parts = [[added, 'new'], [changed, 'changed'], [removed, 'gone']] as const
  return parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`).join(', ')
}

export const kindWords: Record<EntityKind, { one: string; many: string }> = {
  event: { one: 'Event', many: 'Event' }, venue: { one: 'Venue', many: 'Venues' }, room: { one: 'Room', many: 'Rooms' }, track: { one: 'Track', many: 'Tracks' }, topic: { one: 'Topic', many: 'Topics' },
  session: { one: 'Session', many: 'Sessions' }, speaker: { one: 'Speaker', many: 'Speakers' }, organization: { one: 'Organization', many: 'Organizations' }, sponsor: { one: 'Sponsor', many: 'Sponsors' },
  media: { one: 'Image', many: 'Images' },
}
