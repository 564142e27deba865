import type { Payload } from 'payload'
import sharp from 'sharp'
import { paragraphNode, linkNode, listItemNode, listNode, richTextState, textNode } from '../../src/intake/text/lexical.ts'
import type { RichTextState } from '../../src/intake/text/lexical.ts'

/** A rich text of a paragraph with a link and a list. */
export function richText(words: string): RichTextState {
  return richTextState([
    paragraphNode([textNode(words, 0), textNode(' bold', 1), linkNode('https://example.org/more', [textNode('more', 0)])]),
    listNode(false, 1, [listItemNode(1, [textNode(`First of ${words}`, 0)])]),
  ])
}

/**
 * Makes an event in which every field that an export holds is filled somewhere: texts in two languages, pictures, tiers, sponsors, topics,
 * former slugs, a cancelled and a replaced session, drafts of new and of published documents. Its ids.
 */
export async function makeWholeProgramme(payload: Payload): Promise<{ event: string; parent: string; session: string; speaker: string }> {
  const picture = async (color: string, format: 'jpeg' | 'png' | 'webp') => {
    const data = await sharp({ create: { width: 700, height: 400, channels: 3, background: color } }).composite([{ input: Buffer.from('<svg width="700" height="400"><circle cx="300" cy="200" r="150" fill="#fa4"/></svg>') }])[format]().toBuffer()
    const { id } = await payload.create({ collection: 'media', data: { alt: `A circle on ${color}` }, file: { data, name: `x.${format}`, mimetype: `image/${format}`, size: data.byteLength } })
    return id
  }
  const [logo, photo, cover] = [await picture('#336699', 'png'), await picture('#993366', 'jpeg'), await picture('#669933', 'webp')]
  await payload.update({ collection: 'media', id: photo, locale: 'de', data: { alt: 'Ein Kreis' } })
  await payload.update({ collection: 'media', id: photo, data: { focalX: 20, focalY: 60 } })
  const published = { _status: 'published' } as const
  const links = [{ kind: 'website' as const, url: 'https://example.org', label: 'Home' }, { kind: 'github' as const, url: 'https://github.com/example' }]

  const arena = await payload.create({ collection: 'venues', data: { name: 'Arena', slug: 'arena', timeZone: 'Europe/London' } })
  const hall = await payload.create({ collection: 'rooms', data: { name: 'Platinum 1 of the arena', slug: 'platinum-1', venue: arena.id, order: 9 } })
  const parent = await payload.create({ collection: 'events', data: { name: 'The Conference', slug: 'conference', venue: arena.id, kind: 'conference', phase: 'announced', publishing: 'continuous', dayEndsAtHour: 4, rasterMinutes: 5, startsOn: '2026-03-31', endsOn: '2026-04-03', timeZone: 'Europe/London', ...published } })
  const acme = await payload.create({ collection: 'organizations', data: { name: 'Acme', slug: 'acme', url: 'https://acme.example', logo, aliases: ['Acme GmbH'], externalIds: [{ source: 'crm', value: '7' }] } })
  const venue = await payload.create({ collection: 'venues', data: { name: 'ExCeL', slug: 'excel', timeZone: 'Europe/London', url: 'https://excel.example', address: { street: 'Western Gateway 1', city: 'London', country: 'United Kingdom' }, geo: { latitude: 51.508, longitude: 0.027 } } })
  const room = await payload.create({ collection: 'rooms', data: { name: 'Platinum 1', slug: 'platinum-1', venue: venue.id, floor: 'Level 1', capacity: 300, order: 3, externalIds: [{ source: 'venue', value: 'P1' }] } })
  await payload.create({ collection: 'rooms', data: { name: 'Unused', slug: 'unused', venue: venue.id, order: 4 } })
  const topic = await payload.create({ collection: 'topics', data: { name: 'Supply chain', slug: 'supply-chain', externalIds: [] } })
  await payload.update({ collection: 'topics', id: topic.id, locale: 'de', data: { name: 'Lieferkette' } })

  const event = await payload.create({
    collection: 'events',
    data: {
      name: 'SecurityCon', slug: 'securitycon-2025', kind: 'co-located', parent: parent.id, organizer: acme.id, tagline: 'All secure.', description: richText('For all.'), phase: 'programme-published', publishing: 'continuous',
      dayEndsAtHour: 5, rasterMinutes: 10, startsOn: '2026-04-01', endsOn: '2026-04-02', timeZone: 'Europe/London', venue: venue.id, links, codeOfConductUrl: 'https://example.org/conduct', logo, cover,
      phaseChanges: [{ phase: 'archived', at: '2099-01-01T00:00:00.000Z' }], registration: { url: 'https://example.org/tickets', opensAt: '2026-01-01T00:00:00.000Z' },
      callForProposals: { url: 'https://example.org/cfp', opensAt: '2025-10-01T00:00:00.000Z', closesAt: '2025-12-01T00:00:00.000Z' },
      tiers: [{ name: 'Diamond', slug: 'diamond' }, { name: 'Gold', slug: 'gold' }], ...published,
    },
  })
  const tiers = event.tiers ?? []
  await payload.update({ collection: 'events', id: event.id, locale: 'de', data: { name: 'SicherheitsKon', tagline: 'Alles sicher.', tiers: tiers.map((tier, at) => ({ ...tier, name: at === 0 ? 'Diamant' : 'Gold (de)' })) } })
  await payload.update({ collection: 'events', id: event.id, data: { slug: 'securitycon', ...published } })
  const track = await payload.create({ collection: 'tracks', data: { name: 'Runtime', slug: 'runtime', color: '#112233', order: 2, description: 'What runs.', event: event.id, externalIds: [{ source: 'sessionize', value: '99' }], ...published } })
  await payload.create({ collection: 'tracks', data: { name: 'A draft', slug: 'a-draft', color: '#445566', order: 3, event: event.id, _status: 'draft' } })
  const speaker = await payload.create({
    collection: 'speakers',
    data: { name: 'Ada Okafor', slug: 'ada', pronouns: 'she/her', jobTitle: 'Engineer', organization: acme.id, bio: richText('Builds.'), photo, links, externalIds: [{ source: 'sessionize', value: crypto.randomUUID() }], email: 'ada@canary.example', notes: 'CANARY-NOTES', unavailable: [{ on: '2026-04-02', from: '09:00' }], editableBy: [event.id], ...published },
  })
  await payload.update({ collection: 'speakers', id: speaker.id, locale: 'de', data: { jobTitle: 'Ingenieurin', bio: richText('Baut.') } })
  const other = await payload.create({ collection: 'speakers', data: { name: 'Bo Li', slug: 'bo-li', email: 'bo@canary.example', editableBy: [parent.id], ...published } })
  const sponsor = await payload.create({ collection: 'sponsors', data: { event: event.id, organization: acme.id, tier: tiers[0]?.id ?? '', order: 1, url: 'https://acme.example/?from=us', booth: 'B7', text: richText('We sponsor.'), logo, showsFrom: '2026-01-01T00:00:00.000Z', ...published } })

  const session = await payload.create({
    collection: 'sessions',
    data: {
      title: 'Opening', slug: 'welcome', kind: 'keynote', abstract: richText('Welcome.'), track: track.id, level: 'any', audiences: ['platform-engineer', 'security-engineer'], language: 'en', topics: [topic.id], state: 'confirmed', sponsor: sponsor.id,
      links, doNotRecord: true, expectedAttendance: 250, externalIds: [{ source: 'sessionize', value: '1001' }], event: event.id, ...published,
      appearances: [{ speaker: speaker.id, role: 'speaker', jobTitle: 'Chair', organization: acme.id }, { speaker: other.id, role: 'moderator' }],
    },
  })
  await payload.update({ collection: 'sessions', id: session.id, locale: 'de', data: { title: 'Eröffnung', abstract: richText('Willkommen.'), appearances: (session.appearances ?? []).map((row, at) => ({ ...row, jobTitle: at === 0 ? 'Vorsitz' : null })) } })
  await payload.update({ collection: 'sessions', id: session.id, data: { slug: 'opening', ...published } })
  const newer = await payload.create({ collection: 'sessions', data: { title: 'Instead', slug: 'instead', kind: 'talk', state: 'confirmed', event: event.id, ...published } })
  await payload.create({ collection: 'sessions', data: { title: 'Replaced', slug: 'replaced', kind: 'talk', state: 'replaced', replacedBy: newer.id, event: event.id, ...published } })
  await payload.create({ collection: 'sessions', data: { title: 'Off', slug: 'off', kind: 'talk', state: 'cancelled', event: event.id, ...published } })
  await payload.create({ collection: 'sessions', data: { title: 'Only a draft', slug: 'only-a-draft', kind: 'talk', state: 'confirmed', event: event.id, _status: 'draft' } })
  await payload.update({ collection: 'sessions', id: newer.id, draft: true, data: { title: 'Instead, in new words' } })
  const trashed = await payload.create({ collection: 'sessions', data: { title: 'In the trash', slug: 'trash', kind: 'talk', state: 'confirmed', event: event.id, _status: 'draft' } })
  await payload.update({ collection: 'sessions', id: trashed.id, data: { deletedAt: '2026-01-01T00:00:00.000Z' } })
  const slot = (of: string, startsAt: string, endsAt: string, state: 'confirmed' | 'cancelled' = 'confirmed', where = room.id) => payload.create({ collection: 'slots', data: { session: of, room: where, startsAt, endsAt, state } })
  await slot(session.id, '2026-04-01T08:00:00.000Z', '2026-04-01T08:30:00.000Z')
  await slot(session.id, '2026-04-02T08:00:00.000Z', '2026-04-02T08:30:00.000Z', 'cancelled')
  await slot(newer.id, '2026-04-01T09:00:00.000Z', '2026-04-01T09:30:00.000Z')
  // In a room of the conference beside which it runs.
  await slot(newer.id, '2026-04-01T10:00:00.000Z', '2026-04-01T10:30:00.000Z', 'confirmed', hall.id)
  return { event: event.id, parent: parent.id, session: session.id, speaker: speaker.id }
}
