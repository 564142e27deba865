import type { ImportCounts, ImportState } from '../../program/importing/importRecord.ts'
import type { Pace, StandingOutcome } from '../../program/importing/standingImport.ts'

/** What an import is at, in words. */
export const stateWords: Record<ImportState, string> = {
  reading: 'is read', planned: 'waits to be applied', refused: 'could not be planned', applying: 'is applied', applied: 'applied', failed: 'failed, nothing was changed', undoing: 'is undone', undone: 'undone', expired: 'expired',
}

/** How often an address is looked at, in words: to choose from, and in a sentence. */
export const paceWords: Record<Pace, { one: string; many: string }> = {
  'quarter-hour': { one: 'every quarter of an hour', many: 'Looked at every quarter of an hour' }, 'hour': { one: 'every hour', many: 'Looked at every hour' }, 'day': { one: 'every day', many: 'Looked at every day' },
}

/** What came of looking at an address. */
export const outcomeWords: Record<StandingOutcome, string> = { unchanged: 'nothing new', waits: 'waits for you', applied: 'applied', failed: 'failed' }

/** Whether a worker is at it: the state changes by itself. */
export function isMoving(state: ImportState): boolean {
  return state === 'reading' || state === 'applying' || state === 'undoing'
}

/** Collections in the order in which they matter to an editor. */
export const collectionWords: Readonly<Record<string, { one: string; many: string }>> = {
  sessions: { one: 'session', many: 'sessions' }, slots: { one: 'slot', many: 'slots' }, speakers: { one: 'speaker', many: 'speakers' }, tracks: { one: 'track', many: 'tracks' }, rooms: { one: 'room', many: 'rooms' },
  topics: { one: 'topic', many: 'topics' }, organizations: { one: 'organization', many: 'organizations' }, sponsors: { one: 'sponsor', many: 'sponsors' }, media: { one: 'media file', many: 'media files' }, venues: { one: 'venue', many: 'venues' }, events: { one: 'event', many: 'events' },
}

const order = Object.keys(collectionWords)

export function byCollection<T extends { collection: string }>(all: readonly T[]): [string, T[]][] {
  return [...Map.groupBy(all, ({ collection }) => collection)].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
}

/** `3 sessions` */
export function numberOf(collection: string, count: number): string {
  const words = collectionWords[collection]
  return `${count} ${words === undefined ? collection : count === 1 ? words.one : words.many}`
}

/** Each collection with what became, or becomes, of its documents: `sessions: 3 new, 1 changed`. */
export function countsInWords({ create, change, cancel, archive, kept }: ImportCounts): string[] {
  const parts = order.flatMap((collection) => {
    const counted = ([[create, 'new'], [change, 'changed'], [cancel, 'cancelled'], [archive, 'archived']] as const).flatMap(([counts, word]) => ((counts[collection] ?? 0) === 0 ? [] : [`${counts[collection] ?? 0} ${word}`]))
    return counted.length === 0 ? [] : [`${collectionWords[collection]?.many ?? collection}: ${counted.join(', ')}`]
  })
  return [...parts, ...(kept === 0 ? [] : [`${kept} ${kept === 1 ? 'field' : 'fields'} kept as editors have ${kept === 1 ? 'it' : 'them'}`])]
}

const fields: Readonly<Record<string, string>> = {
  title: 'Title', name: 'Name', kind: 'Kind', abstract: 'Abstract', track: 'Track', topics: 'Topics', language: 'Spoken language', level: 'Level', state: 'State', doNotRecord: 'Do not record', appearances: 'Speakers', links: 'Links',
  externalIds: 'External ids', status: 'Published', room: 'Room', startsAt: 'Starts', endsAt: 'Ends', jobTitle: 'Job title', organization: 'Organization', bio: 'Biography', photo: 'Photo', color: 'Colour', capacity: 'Capacity',
  startsOn: 'First day', endsOn: 'Last day', timeZone: 'Time zone', dayEndsAtHour: 'A day ends at', rasterMinutes: 'Raster', phase: 'Phase', url: 'Website', logo: 'Logo', logoDark: 'Logo for dark ground', aliases: 'Other names', address: 'Address', geo: 'Position', tier: 'Tier', booth: 'Booth', text: 'Text', order: 'Order',
  showsFrom: 'Shown from', showsUntil: 'Shown until', alt: 'What it shows', file: 'File', focalX: 'Focal point, across', focalY: 'Focal point, down',
}

/** Of `title.de`: the field in that language. */
export function fieldWord(part: string): string {
  const [field = part, language] = part.split('.')
  const word = fields[field] ?? field
  return language === undefined ? word : `${word} (${language})`
}

export const severityWords = { lost: 'Lost: there is no place for it here', doubtful: 'Doubtful: taken as it stands, please look', repaired: 'Repaired' } as const
