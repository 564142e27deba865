import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorOf, makersIn, startContent } from './contentFixtures.ts'
import { referenceFields } from '../../src/content/references/referenceFields.ts'
import type { Event } from '../../src/payload-types.ts'

let content: Awaited<ReturnType<typeof startContent>>
let make: ReturnType<typeof makersIn>
let event: Event

beforeAll(async () => {
  content = await startContent()
  make = makersIn(content.payload)
  event = await make.event({ name: 'The event' })
})
afterAll(() => content[Symbol.asyncDispose]())

const erase = (collection: 'speakers' | 'sessions' | 'organizations' | 'topics', id: string) => content.payload.delete({ collection, id, trash: true })
const throwAway = (id: string) => content.payload.update({ collection: 'speakers', id, data: { deletedAt: new Date().toISOString() } })

describe('what is still named', () => {
  it('is not deleted and not thrown away, and whoever tries is told by what', async () => {
    const speaker = await make.speaker()
    const session = await make.session(event, { title: 'With Ada', appearances: [{ speaker: speaker.id, role: 'speaker' }] })
    const told = { message: 'This is still used by “With Ada” (sessions). Remove it there first.', status: 409, data: { code: 'still_referenced', references: [{ collection: 'sessions', id: session.id, title: 'With Ada' }] } }
    expect(await errorOf(erase('speakers', speaker.id))).toEqual(told)
    expect(await errorOf(throwAway(speaker.id))).toEqual(told)
    await content.payload.update({ collection: 'sessions', id: session.id, data: { appearances: [] } })
    await throwAway(speaker.id)
  })

  it('may be named by a draft only', async () => {
    const speaker = await make.speaker({ name: 'Bo Example' })
    const session = await make.session(event, { title: 'Drafted' })
    await content.payload.update({ collection: 'sessions', id: session.id, draft: true, data: { _status: 'draft', appearances: [{ speaker: speaker.id, role: 'host' }] } })
    expect((await errorOf(erase('speakers', speaker.id))).message).toContain('“Drafted”')
    // Taken out again in a newer draft: older versions do not count.
    await content.payload.update({ collection: 'sessions', id: session.id, draft: true, data: { _status: 'draft', appearances: [] } })
    await erase('speakers', speaker.id)
  })

  it('may be named in a list, and by what lies in the trash', async () => {
    const topic = await content.payload.create({ collection: 'topics', data: { name: 'SBOM', slug: '' } })
    const session = await make.session(event, { title: 'On SBOM', topics: [topic.id] })
    await content.payload.update({ collection: 'sessions', id: session.id, data: { deletedAt: new Date().toISOString() } })
    expect((await errorOf(erase('topics', topic.id))).message).toContain('“On SBOM”')
    await erase('sessions', session.id)
    await erase('topics', topic.id)
  })

  it('is listed by its first five', async () => {
    const organization = await content.payload.create({ collection: 'organizations', data: { name: 'Big', slug: '' } })
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) await make.speaker({ name, organization: organization.id })
    expect((await errorOf(erase('organizations', organization.id))).message).toMatch(/^This is still used by (“.” \(speakers\), ){4}“.” \(speakers\) and 2 more\. Remove it there first\.$/)
  })

  it('a session with slots is not deleted', async () => {
    const session = await make.session(event, { title: 'Placed' })
    await make.slot(session)
    expect((await errorOf(erase('sessions', session.id))).message).toBe('This is still used by “Placed” (slots). Remove it there first.')
  })
})

it('every field that names documents is known', () => {
  const named = Object.fromEntries([...referenceFields(content.payload.config.collections.filter(({ slug }) => !slug.startsWith('payload-')))].map(([to, fields]) => [to, fields.map(({ from, path }) => `${from}.${path}`).sort()]))
  expect(named).toEqual({
    events: ['events.parent', 'sessions.event', 'slots.event', 'sponsors.event', 'tracks.event'],
    media: ['events.cover', 'events.logo', 'organizations.logo', 'organizations.logoDark', 'speakers.photo', 'sponsors.logo', 'sponsors.logoDark'],
    organizations: ['events.organizer', 'sessions.appearances.organization', 'speakers.organization', 'sponsors.organization'],
    rooms: ['slots.room'],
    sessions: ['sessions.replacedBy', 'slots.session'],
    speakers: ['sessions.appearances.speaker'],
    sponsors: ['sessions.sponsor'],
    topics: ['sessions.topics'],
    tracks: ['sessions.track'],
    venues: ['events.venue', 'rooms.venue'],
  })
})
