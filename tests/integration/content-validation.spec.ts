import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { containing, faultsOf, makersIn, startContent } from './contentFixtures.ts'
import type { Event, Session, Venue } from '../../src/payload-types.ts'

let content: Awaited<ReturnType<typeof startContent>>
let make: ReturnType<typeof makersIn>
let venue: Venue
let event: Event
let session: Session

beforeAll(async () => {
  content = await startContent()
  make = makersIn(content.payload)
  venue = await make.venue()
  event = await make.event({ name: 'The event', venue: venue.id })
  session = await make.session(event, { title: 'The session' })
})
afterAll(() => content[Symbol.asyncDispose]())

describe('a slot', () => {
  it('gets its event, a number and a guid, and keeps them', async () => {
    const [one, two] = [await make.slot(session), await make.slot(session)]
    expect(one.event).toMatchObject({ id: event.id })
    expect(two.number).toBe((one.number ?? 0) + 1)
    expect(two.guid).not.toBe(one.guid)
    const moved = await content.payload.update({ collection: 'slots', id: one.id, data: { startsAt: '2026-04-01T10:00:00Z', endsAt: '2026-04-01T10:30:00Z', number: 999, guid: two.guid } })
    expect([moved.number, moved.guid]).toEqual([one.number, one.guid])
  })

  it('gets a new number and guid when it is duplicated', async () => {
    const one = await make.slot(session)
    const copy = await content.payload.duplicate({ collection: 'slots', id: one.id })
    expect(copy.number).toBe((one.number ?? 0) + 1)
    expect(copy.guid).not.toBe(one.guid)
    expect(copy.session).toMatchObject({ id: session.id })
  })

  it('ends after it starts, in the days of the event', async () => {
    expect(await faultsOf(make.slot(session, { endsAt: '2026-04-01T09:00:00Z' }))).toEqual({ endsAt: 'A slot ends after it starts. Set a later end.' })
    expect(await faultsOf(make.slot(session, { startsAt: '2026-04-03T09:00:00Z', endsAt: '2026-04-03T10:00:00Z' }))).toEqual({
      startsAt: containing('from 2026-04-01 to 2026-04-02 (Europe/London'),
    })
    const late = await make.slot(session, { startsAt: '2026-04-03T01:00:00Z', endsAt: '2026-04-03T02:00:00Z' })
    expect(late.startsAt).toBe('2026-04-03T01:00:00.000Z') // 02:00 local: the night of the last day
  })

  it('takes place in a room of the event or of the events beside it', async () => {
    const elsewhere = await make.venue({ name: 'Elsewhere' })
    const [here, there] = [await make.room(venue), await make.room(elsewhere, { name: 'Far room' })]
    const slot = await make.slot(session, { room: here.id })
    expect(slot.room).toMatchObject({ id: here.id })
    expect(await faultsOf(make.slot(session, { room: there.id }))).toEqual({ room: containing('“Far room” is in another venue') })
    await make.event({ name: 'Beside', kind: 'co-located', parent: event.id, venue: elsewhere.id })
    expect((await make.slot(session, { room: there.id })).room).toMatchObject({ id: there.id })
  })

  it('stays with its session', async () => {
    const [slot, other] = [await make.slot(session), await make.session(event, { title: 'Another' })]
    const change = content.payload.update({ collection: 'slots', id: slot.id, data: { session: other.id } })
    expect(await faultsOf(change)).toEqual({ session: containing('A slot stays with its session') })
  })
})

describe('an event', () => {
  it('keeps its slots within its days', async () => {
    const own = await make.event({ name: 'Shrinking' })
    const talk = await make.session(own, { title: 'On the second day' })
    await make.slot(talk, { startsAt: '2026-04-02T09:00:00Z', endsAt: '2026-04-02T10:00:00Z' })
    const shrink = { collection: 'events', id: own.id, data: { endsOn: '2026-04-01' } } as const
    expect(await faultsOf(content.payload.update(shrink))).toEqual({ endsOn: 'One slot lies outside these days: “On the second day” (2026-04-02 09:00 UTC). Move or delete it first.' })
    await content.payload.update({ ...shrink, data: { endsOn: '2026-04-03' } })
  })

  it('ends on or after its first day, in a zone that exists', async () => {
    expect(await faultsOf(make.event({ endsOn: '2026-03-31' }))).toEqual({ endsOn: 'The last day is before the first. Choose the same day or a later one.' })
    expect(await faultsOf(make.event({ timeZone: 'Europe/Nowhere' }))).toEqual({ timeZone: containing('is not a time zone') })
    const day = await make.event({ name: 'Days', startsOn: '2026-04-01T23:30:00.000Z', endsOn: '2026-04-01' })
    expect([day.startsOn, day.endsOn]).toEqual(['2026-04-01T12:00:00.000Z', '2026-04-01T12:00:00.000Z'])
  })

  it('opens its windows before it closes them', async () => {
    const registration = { opensAt: '2026-02-01T00:00:00Z', closesAt: '2026-01-01T00:00:00Z' }
    expect(await faultsOf(make.event({ registration }))).toEqual({ 'registration.closesAt': 'It closes before it opens. Choose a later time.' })
  })

  it('keeps a tier while a sponsor is in it, and sponsors name its tiers only', async () => {
    const own = await make.event({ name: 'With tiers', tiers: [{ name: 'Diamond', slug: '' }, { name: 'Gold', slug: '' }] })
    const [diamond, gold] = own.tiers ?? []
    expect([diamond?.slug, gold?.slug]).toEqual(['diamond', 'gold'])
    await make.sponsor(own, { tier: gold?.id ?? '' })
    expect(await faultsOf(content.payload.update({ collection: 'events', id: own.id, data: { tiers: diamond ? [diamond] : [] } }))).toEqual({ tiers: containing('“Acme”') })
    const other = await make.event({ name: 'With other tiers', tiers: [{ name: 'Gold', slug: 'gold' }] })
    expect(await faultsOf(content.payload.update({ collection: 'events', id: other.id, data: { tiers: [{ name: 'A', slug: 'a' }, { name: 'B', slug: 'a' }] } }))).toEqual({ 'tiers.1.slug': containing('“a”') })
    const { docs } = await content.payload.find({ collection: 'sponsors', where: { event: { equals: own.id } }, depth: 0 })
    const change = content.payload.update({ collection: 'sponsors', id: docs[0]?.id ?? '', data: { tier: other.tiers?.[0]?.id ?? '' } })
    expect(await faultsOf(change)).toEqual({ tier: 'This is not a tier of the event. Choose one of the list.' })
  })

  it('runs beside an event that runs beside none', async () => {
    const child = await make.event({ name: 'Child', parent: event.id })
    expect(await faultsOf(make.event({ name: 'Grandchild', parent: child.id }))).toEqual({ parent: containing('Choose the conference') })
    expect(await faultsOf(content.payload.update({ collection: 'events', id: event.id, data: { parent: event.id } }))).toEqual({ parent: containing('beside itself') })
  })
})

describe('a session', () => {
  it('names a track of its event, and stays in it', async () => {
    const other = await make.event({ name: 'Another event' })
    const foreign = await make.track(other)
    const update = (data: Partial<Session>) => content.payload.update({ collection: 'sessions', id: session.id, data })
    expect(await faultsOf(update({ track: foreign.id }))).toEqual({ track: 'This track belongs to another event. Choose one of this event.' })
    expect(await faultsOf(update({ event: other.id }))).toEqual({ event: containing('stays in its event') })
    expect(await faultsOf(update({ replacedBy: session.id }))).toEqual({ replacedBy: 'A session can’t replace itself. Choose another.' })
    expect(await faultsOf(update({ language: 'english please' }))).toEqual({ language: containing('is not a language tag') })
    expect(await faultsOf(update({ links: [{ kind: 'slides', url: 'javascript:alert(1)' }] }))).toEqual({ 'links.0.url': containing('javascript:') })
  })

  it('can be duplicated into another event, as a draft without slots', async () => {
    const other = await make.event({ name: 'Where the copy goes' })
    const copy = await content.payload.duplicate({ collection: 'sessions', id: session.id, draft: true })
    const moved = await content.payload.update({ collection: 'sessions', id: copy.id, draft: true, data: { event: other.id } })
    expect(moved.event).toMatchObject({ id: other.id })
    await make.slot(moved)
    const back = content.payload.update({ collection: 'sessions', id: copy.id, draft: true, data: { event: event.id } })
    expect(await faultsOf(back)).toEqual({ event: containing('stays in its event') })
  })

  it('has an event even as a draft', async () => {
    const draft = content.payload.create({ collection: 'sessions', draft: true, data: { title: 'Homeless', _status: 'draft' } })
    expect(await faultsOf(draft)).toEqual({ event: 'Choose the event.' })
  })
})

describe('other fields', () => {
  it('refuse what can’t be true', async () => {
    expect(await faultsOf(make.venue({ geo: { latitude: 91, longitude: 0 } }))).toEqual({ 'geo.latitude': 'Latitude lies between −90 and 90.' })
    expect(await faultsOf(make.venue({ geo: { latitude: 51.5 } }))).toEqual({ 'geo.longitude': 'Write the longitude too, or neither.' })
    expect(await faultsOf(make.room(venue, { name: 'R', capacity: -1 }))).toEqual({ capacity: containing('0 or more') })
    expect(await faultsOf(make.track(event, { color: 'red' }))).toEqual({ color: containing('#7a3cff') })
  })
})
