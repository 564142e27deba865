import sharp from 'sharp'

import { packZip } from '../../src/intake/zip/packZip.ts'
import { sha256 } from '../../src/program/canonical.ts'

/** What a Sessionize programme of these sessions looks like, as the file that an editor drops. */
export interface GivenSession { id: number, title?: string, description?: string, tag?: string, startsAt?: string }

export function sessionizeFile(sessions: readonly GivenSession[], name = 'all.json'): { name: string, mimeType: string, buffer: Buffer } {
  const tags = [...new Set(sessions.flatMap(({ tag }) => tag ?? []))]
  const content = {
    sessions: sessions.map(({ id, title = `Imported session ${id}`, description = 'What it is about.', tag, startsAt = '2026-04-01T10:00:00' }) => ({
      id: `import-${id}`, title, description, startsAt, endsAt: startsAt.replace(':00:00', ':25:00'), isServiceSession: false, speakers: ['4d1b1f0a-6f6e-4c6e-8f0e-5b9f6a1d2c3e'], categoryItems: tag === undefined ? [] : [tags.indexOf(tag)], roomId: 1, status: 'Accepted',
    })),
    speakers: [{ id: '4d1b1f0a-6f6e-4c6e-8f0e-5b9f6a1d2c3e', fullName: 'Ada Imported', bio: 'Builds.', tagLine: 'Engineer at Example', links: [], profilePicture: '' }],
    rooms: [{ id: 1, name: 'Room of the import' }],
    categories: [{ id: 1, title: 'Tags', items: tags.map((tag, id) => ({ id, name: tag })) }],
    questions: [],
  }
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) }
}

/** The export of a small event elsewhere: a venue with an address, an organization with a logo. */
export async function exportedFile(): Promise<{ name: string, mimeType: string, buffer: Buffer }> {
  const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#5d4037' } }).png().toBuffer()
  const filename = `${sha256(bytes)}.png`
  const [event, venue, organization, logo] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const one = (id: string, published: object) => [{ id, published, draft: null }]
  const whole = {
    format: 'lineup-event', version: 1, exportedAt: '2026-01-02T03:04:05.000Z', drafts: false, private: false, event,
    documents: {
      events: one(event, { slug: 'elsewhere', name: { en: 'Elsewhere' }, kind: 'conference', organizer: organization, startsOn: '2026-04-01', endsOn: '2026-04-01', timeZone: 'Europe/London', dayEndsAtHour: 4, rasterMinutes: 5, venue, phase: 'announced', publishing: 'continuous' }),
      media: one(logo, { filename, alt: { en: 'An imported square' }, focalX: 50, focalY: 50 }), topics: [], organizations: one(organization, { slug: 'imported-umbra', name: 'Imported Umbra', logo }),
      venues: one(venue, { slug: 'imported-house', name: { en: 'Imported house', de: 'Ihr Haus' }, timeZone: 'Europe/London', address: { city: 'Theirtown' } }),
      rooms: [], tracks: [], speakers: [], sponsors: [], sessions: [], slots: [],
    },
  }
  return { name: 'elsewhere.lineup.zip', mimeType: 'application/zip', buffer: await packZip(new Map([['lineup.json', Buffer.from(JSON.stringify(whole))], [`media/${filename}`, bytes]])) }
}
