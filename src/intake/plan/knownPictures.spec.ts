import { expect, it } from 'vitest'
import { readingSource } from '../../../tests/support/readingSource.ts'
import { fingerprintOf } from './compareFields.ts'
import { nothingThere } from './existing.ts'
import type { Existing } from './existing.ts'
import { knownPictures, seenAsText } from './knownPictures.ts'
import type { Seen } from './knownPictures.ts'

const address = 'https://pictures.example/ada.jpg'
const seen: Seen = { etag: '"1"', lastModified: null, hash: 'h' }
const programme = (picture: string) => readingSource('sessionize', [{
  sessions: [{ id: '1', title: 'Opening', startsAt: '2026-03-28T09:00:00', endsAt: '2026-03-28T09:45:00', speakers: ['9abda5b3-cde8-40aa-aa4c-933857e65ae6'], roomId: 1 }],
  speakers: [{ id: '9abda5b3-cde8-40aa-aa4c-933857e65ae6', fullName: 'Ada', profilePicture: picture }], rooms: [{ id: 1, name: 'Hall' }], categories: [], questions: [],
}], { timeZone: 'UTC' })
/** A speaker whose picture is a media file, with what an import left. */
function there(photo: string | null, recorded: Record<string, string>): Existing {
  const speaker = { id: 's', name: 'Ada', fields: { name: 'Ada', jobTitle: null, organization: null, bio: null, photo, links: [] }, externalIds: [], recorded: { source: 'sessionize', fields: recorded }, isInTrash: false, status: 'draft' as const, isLive: false }
  const event = { id: 'e', name: 'Camp', fields: { name: 'Camp', startsOn: '2026-03-28', endsOn: '2026-03-28', timeZone: 'UTC', dayEndsAtHour: 4, rasterMinutes: 5, phase: 'announced' as const, links: [], logo: null }, externalIds: [], recorded: null, isInTrash: false, status: 'draft' as const, isLive: false, venue: null }
  return { ...nothingThere, event: { event, tracks: [], rooms: [], speakers: [speaker], sessions: [], slots: [] } }
}
const left = (more: Seen = seen) => ({ photo: fingerprintOf('m'), photoFrom: fingerprintOf(address), photoSeen: seenAsText(more) })

it.each([
  ['is asked for as it stands here, and the source names it', address, 'm', left(), [{ address, seen }]],
  ['is found where the source leaves the protocol out', '//pictures.example/ada.jpg', 'm', left(), [{ address, seen }]],
  ['is not asked for where the source names another', 'https://pictures.example/new.jpg', 'm', left(), []],
  ['is not asked for where the source names none', '', 'm', left(), []],
  ['is not asked for where an editor has another', address, 'own', left(), []],
  ['is not asked for where an editor has none', address, null, left(), []],
  ['is not asked for of a server that tells nothing', address, 'm', left({ etag: null, lastModified: null, hash: 'h' }), []],
  ['is not asked for where nothing was seen', address, 'm', { photo: fingerprintOf('m'), photoFrom: fingerprintOf(address) }, []],
])('a picture %s', (_what, named, photo, recorded, found) => {
  expect(knownPictures(programme(named), there(photo, recorded))).toEqual(found)
})

it('keeps no mark that is longer than any server needs', () => {
  expect(JSON.parse(seenAsText({ etag: `"${'x'.repeat(500)}"`, lastModified: 'Mon, 02 Mar 2026 10:00:00 GMT', hash: 'h' }))).toEqual({ etag: null, lastModified: 'Mon, 02 Mar 2026 10:00:00 GMT', hash: 'h' })
})
