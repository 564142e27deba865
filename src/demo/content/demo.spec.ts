import { describe, expect, test } from 'vitest'
import { isOverlapping, findSlotFault } from '../../program/slots.ts'
import { firstPlaceOf, placeOf } from '../load/places.ts'
import type { Placed } from '../load/places.ts'
import { demo } from './demo.ts'
import type { DemoSession, DemoSlot } from './types.ts'

type Laid = Placed & { event: string; session: DemoSession; label: string; isCancelled: boolean }

const eventOf = (slug: string) => {
  const event = demo.events.find((candidate) => candidate.slug === slug)
  if (event === undefined) throw new Error(`no event ${slug}`)
  return event
}
const sessions = demo.programmes.flatMap((programme) => programme.sessions.map((session) => ({ event: programme.event, session })))

function lay(choose: (slot: DemoSlot) => Parameters<typeof placeOf>[0]): Laid[] {
  return sessions.flatMap(({ event, session }) =>
    session.slots.map((slot) => ({ ...placeOf(choose(slot), eventOf(event)), event, session, label: `${event}/${session.slug}`, isCancelled: slot.isCancelled === true })),
  )
}
const pairs = <T>(list: readonly T[]): [T, T][] => list.flatMap((a, index) => list.slice(index + 1).map((b): [T, T] => [a, b]))
const labels = (clashes: [Laid, Laid][]): string[] => clashes.map(([a, b]) => `${a.label} × ${b.label}`)
const speakersOf = ({ session }: Laid): string[] => (session.appearances ?? []).map(({ speaker }) => speaker)

describe.each([
  ['as it is first published', lay(firstPlaceOf)],
  ['after the moves', lay((slot) => slot)],
])('the grid %s', (_when, all) => {
  const given = all.filter(({ isCancelled }) => !isCancelled)

  test('has no room twice at one time, across all events', () => {
    expect(labels(pairs(given).filter(([a, b]) => isOverlapping(a, b)))).toEqual([])
  })

  test('has no speaker in two places at one time, across all events', () => {
    const isTwice = ([a, b]: [Laid, Laid]): boolean => isOverlapping({ ...a, room: 'anywhere' }, { ...b, room: 'anywhere' }) && speakersOf(a).some((speaker) => speakersOf(b).includes(speaker))
    expect(labels(pairs(given).filter(isTwice))).toEqual([])
  })

  test('lies in the days of its event, on its five-minute raster', () => {
    const faults = all.flatMap((slot) => {
      const fault = findSlotFault(slot, { ...eventOf(slot.event), dayEndsAtHour: 4 })
      return fault === null && Date.parse(slot.startsAt) % 300_000 === 0 && Date.parse(slot.endsAt) % 300_000 === 0 ? [] : [slot.label]
    })
    expect(faults).toEqual([])
  })
})

test('every reference names something', () => {
  const known = {
    organization: new Set(demo.organizations.map(({ slug }) => slug)),
    speaker: new Set(demo.speakers.map(({ slug }) => slug)),
    topic: new Set(demo.topics.map(({ slug }) => slug)),
    room: new Set(demo.venues.flatMap(({ rooms }) => rooms.map(({ slug }) => slug))),
    venue: new Set(demo.venues.map(({ slug }) => slug)),
    event: new Set(demo.events.map(({ slug }) => slug)),
    track: new Set(demo.events.flatMap(({ slug, tracks }) => tracks.map((track) => `${slug}/${track.slug}`))),
    tier: new Set(demo.events.flatMap(({ slug, tiers }) => tiers.map((tier) => `${slug}/${tier.slug}`))),
    session: new Set(sessions.map(({ event, session }) => `${event}/${session.slug}`)),
    sponsor: new Set(demo.sponsorships.flatMap(({ event, sponsors }) => sponsors.map(({ organization }) => `${event}/${organization}`))),
  }
  const named: [keyof typeof known, string | undefined][] = [
    ...demo.events.flatMap(({ parent, organizer, venue }): [keyof typeof known, string | undefined][] => [['event', parent], ['organization', organizer], ['venue', venue]]),
    ...demo.speakers.map(({ organization }): [keyof typeof known, string] => ['organization', organization]),
    ...demo.sponsorships.flatMap(({ event, sponsors }) => [
      ['event', event] as [keyof typeof known, string],
      ...sponsors.flatMap(({ organization, tier }): [keyof typeof known, string][] => [['organization', organization], ['tier', `${event}/${tier}`]]),
    ]),
    ...sessions.flatMap(({ event, session }): [keyof typeof known, string | undefined][] => [
      ['event', event],
      ['track', session.track && `${event}/${session.track}`],
      ['session', session.replacedBy && `${event}/${session.replacedBy}`],
      ['sponsor', session.sponsor && `${event}/${session.sponsor}`],
      ...(session.topics ?? []).map((topic): [keyof typeof known, string] => ['topic', topic]),
      ...(session.appearances ?? []).map(({ speaker }): [keyof typeof known, string] => ['speaker', speaker]),
      ...session.slots.flatMap((slot): [keyof typeof known, string][] => [['room', slot.room], ['room', firstPlaceOf(slot).room]]),
    ]),
  ]
  expect(named.filter(([kind, slug]) => slug !== undefined && !known[kind].has(slug))).toEqual([])
})

test('nothing is made and never used', () => {
  const appearing = new Set(sessions.flatMap(({ session }) => (session.appearances ?? []).map(({ speaker }) => speaker)))
  const topics = new Set(sessions.flatMap(({ session }) => session.topics ?? []))
  const rooms = new Set(sessions.flatMap(({ session }) => session.slots.map(({ room }) => room)))
  const organizations = new Set([...demo.speakers.map(({ organization }) => organization), ...demo.events.map(({ organizer }) => organizer), ...demo.sponsorships.flatMap(({ sponsors }) => sponsors.map(({ organization }) => organization))])
  expect({
    speakers: demo.speakers.filter(({ slug }) => !appearing.has(slug)).map(({ slug }) => slug),
    topics: demo.topics.filter(({ slug }) => !topics.has(slug)).map(({ slug }) => slug),
    rooms: demo.venues.flatMap((venue) => venue.rooms).filter(({ slug }) => !rooms.has(slug)).map(({ slug }) => slug),
    organizations: demo.organizations.filter(({ slug }) => !organizations.has(slug)).map(({ slug }) => slug),
  }).toEqual({ speakers: [], topics: [], rooms: [], organizations: [] })
})

test('slugs are unique where they must be', () => {
  const twice = (slugs: string[]): string[] => slugs.filter((slug, index) => slugs.indexOf(slug) !== index)
  const lists = [
    demo.speakers.map(({ slug }) => slug),
    demo.organizations.map(({ slug }) => slug),
    demo.topics.map(({ slug }) => slug),
    demo.events.flatMap(({ slug, formerSlugs = [] }) => [slug, ...formerSlugs]),
    sessions.map(({ event, session }) => `${event}/${session.slug}`),
  ]
  expect(lists.map(twice)).toEqual(lists.map(() => []))
})

test('tells the stories it is meant to tell', () => {
  const eventsOf = (speaker: string) => new Set(sessions.filter(({ session }) => session.appearances?.some((appearance) => appearance.speaker === speaker)).map(({ event }) => event))
  expect({
    sessions: demo.programmes.map((programme) => [programme.event, programme.sessions.length]),
    speakers: demo.speakers.length,
    atTwoEvents: demo.speakers.filter(({ slug }) => eventsOf(slug).size > 1).map(({ slug }) => slug),
    cancelled: sessions.filter(({ session }) => session.state === 'cancelled').map(({ session }) => session.slug),
    replaced: sessions.filter(({ session }) => session.state === 'replaced').map(({ session }) => [session.slug, session.replacedBy]),
    moved: sessions.filter(({ session }) => session.slots.some(({ movedFrom }) => movedFrom !== undefined)).map(({ session }) => session.slug),
    released: demo.events.filter(({ publishing }) => publishing === 'release').map(({ slug }) => slug),
  }).toEqual({
    sessions: [
      ['kubecon-cloudnativecon-eu-2026', 6],
      ['open-source-securitycon-eu-2026', 31],
      ['appdevelopercon-eu-2026', 13],
      ['backstagecon-eu-2026', 11],
      ['opentofu-day-eu-2026', 10],
    ],
    speakers: 49,
    atTwoEvents: ['amara-osei-lindqvist'],
    cancelled: ['a-web-shop-on-a-bus-ticket'],
    replaced: [['certificates-in-a-tunnel', 'break-glass-access-that-leaves-glass-on-the-floor']],
    moved: ['asking-guac-awkward-questions'],
    released: ['opentofu-day-eu-2026'],
  })
})
