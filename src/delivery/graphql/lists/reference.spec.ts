import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryProgramme, pool } from '../../../../tests/support/arbitraryProgramme.ts'
import { buildEdition } from '../../../../tests/support/editions.ts'
import type { Part } from '../../../../tests/support/editions.ts'
import { libraryOf, openGraphql } from '../../../../tests/support/graphqlRig.ts'
import { sampleId } from '../../../../tests/support/sampleProgramme.ts'
import type { SessionEntity, SpeakerEntity } from '../../../program/entities.ts'
import { audiences, levels, linkKinds, sessionKinds, sessionStates, slotStates, speakerRoles } from '../../../program/kinds.ts'

/** Answers of lists equal those of a reader who goes through the programme by hand, with a pencil. */
type Programme = { slug: string; parts: readonly Part[] }
const enumOf = (word: string): string => word.replaceAll('-', '_').toUpperCase()
const named = (kind: string, name: string): string => sampleId(`${kind} ${name}`)

const programmes: fc.Arbitrary<Programme[]> = fc.tuple(arbitraryProgramme('conf', null), arbitraryProgramme('side', 'conf', 4))
  .map(([conf, side]) => [{ slug: 'conf', parts: conf }, { slug: 'side', parts: side }])

const days = ['2026-03-27', '2026-03-28', '2026-03-29']
const instants = ['2026-03-28T00:00:00Z', '2026-03-28T10:00:00+01:00', '2026-03-28T09:00:00Z', '2026-03-29T01:59:59Z', '2026-03-29T12:00:00+02:00']
/** Mostly a good part of them, now and then none. */
const few = <T>(all: readonly T[]): fc.Arbitrary<T[]> => fc.oneof({ weight: 15, arbitrary: fc.subarray([...all], { minLength: Math.ceil(all.length / 2) }) }, fc.subarray([...all], { maxLength: 1 }))
/** Up to three conditions: of more nothing is left. */
const upToThree = <T extends object>(whole: fc.Arbitrary<T>): fc.Arbitrary<Partial<T>> => whole.chain((all) => {
  const keys = Object.keys(all) as (keyof T)[] // its own
  return fc.subarray(keys, { maxLength: 3 }).map((chosen) => Object.fromEntries(chosen.map((key) => [key, all[key]])) as Partial<T>) // of these keys
})
/** By slug, or by id. */
const namesOf = (kind: string, all: readonly string[]): fc.Arbitrary<string[]> => few(all.flatMap((name) => [name, named(kind, name), named(kind, name).toUpperCase()]))
const sessionFilter = upToThree(fc.record({
  ids: few(['conf s0 session', 'conf s1 session', 'side s0 session', 'nobody'].map(sampleId)), slugs: few(['s0', 's1', 'former-s2', 'never']), events: few(['conf', 'old-side', sampleId('side')]),
  tracks: few([...pool.tracks, named('track conf', 'runtime')]), rooms: namesOf('room', pool.rooms), topics: namesOf('topic', pool.topics), speakers: namesOf('speaker', pool.speakers),
  organizations: namesOf('organization', pool.organizations), sponsors: few(['birch', named('sponsor', 'conf'), 'cobalt']), roles: few(speakerRoles.map(enumOf)), days: few(days),
  startsFrom: fc.constantFrom(...instants), startsBefore: fc.constantFrom(...instants), runsAt: fc.constantFrom(...instants), kinds: few(sessionKinds.map(enumOf)), levels: few(levels.map(enumOf)), audiences: few(audiences.map(enumOf)),
  languages: few(['en', 'DE', 'en-gb', 'fr']), states: few(sessionStates.map(enumOf)), slotStates: few(slotStates.map(enumOf)), linkKinds: few(linkKinds.map(enumOf)), hasSlot: fc.boolean(), doNotRecord: fc.boolean(),
}))
type Filter = typeof sessionFilter extends fc.Arbitrary<infer T> ? T : never

/** The programme day in Berlin of days that end at four: clocks go forward on the 29th at two. */
function dayOf(instant: string): string {
  const ms = Date.parse(instant)
  const offset = ms >= Date.parse('2026-03-29T01:00:00Z') ? 2 : 1
  return new Date(ms + (offset - 4) * 3_600_000).toISOString().slice(0, 10)
}

const isOne = (name: string, kind: string, id: string | null, all: readonly string[]): boolean => all.some((slug) => id === named(kind, slug) && [slug, named(kind, slug)].includes(name.toLowerCase()))

function slotFits(filter: Filter, slot: SessionEntity['slots'][number]): boolean {
  const [starts, ends] = [Date.parse(slot.startsAt), Date.parse(slot.endsAt)]
  if (filter.days && !filter.days.includes(dayOf(slot.startsAt))) return false
  if (filter.rooms && !filter.rooms.some((name) => isOne(name, 'room', slot.room, pool.rooms))) return false
  if (filter.slotStates && !filter.slotStates.includes(enumOf(slot.state))) return false
  if (filter.startsFrom !== undefined && starts < Date.parse(filter.startsFrom)) return false
  if (filter.startsBefore !== undefined && starts >= Date.parse(filter.startsBefore)) return false
  return filter.runsAt === undefined || (starts <= Date.parse(filter.runsAt) && ends > Date.parse(filter.runsAt))
}

function sessionFits(filter: Filter, session: SessionEntity, event: string): boolean {
  const trackNames = pool.tracks.filter((name) => session.track === named(`track ${event}`, name)).flatMap((name) => [name as string, named(`track ${event}`, name)])
  const appears = session.appearances.some(({ speaker, organization, role }) =>
    (!filter.speakers || filter.speakers.some((name) => isOne(name, 'speaker', speaker, pool.speakers)))
    && (!filter.organizations || filter.organizations.some((name) => isOne(name, 'organization', organization, pool.organizations)))
    && (!filter.roles || filter.roles.includes(enumOf(role))))
  const holds: readonly [unknown, boolean][] = [
    [filter.ids, filter.ids?.includes(session.id) === true],
    [filter.slugs, filter.slugs?.some((slug) => slug === session.slug || session.formerSlugs.includes(slug)) === true],
    [filter.events, filter.events?.some((name) => [event, `old-${event}`, sampleId(event)].includes(name)) === true],
    [filter.tracks, filter.tracks?.some((name) => trackNames.includes(name)) === true],
    [filter.topics, filter.topics?.some((name) => session.topics.some((topic) => isOne(name, 'topic', topic, pool.topics))) === true],
    [filter.speakers ?? filter.organizations ?? filter.roles, appears],
    [filter.sponsors, filter.sponsors?.some((name) => session.sponsor !== null && (name === 'birch' || name === session.sponsor)) === true],
    [filter.kinds, filter.kinds?.includes(enumOf(session.kind)) === true],
    [filter.levels, session.level !== null && filter.levels?.includes(enumOf(session.level)) === true],
    [filter.audiences, filter.audiences?.some((audience) => session.audiences.map(enumOf).includes(audience)) === true],
    [filter.languages, filter.languages?.some((wanted) => new RegExp(`^${wanted}(-|$)`, 'i').test(session.language ?? '')) === true],
    [filter.states, filter.states?.includes(enumOf(session.state)) === true],
    [filter.linkKinds, filter.linkKinds?.some((kind) => session.links.some((link) => enumOf(link.kind) === kind)) === true],
    [filter.hasSlot, (session.slots.length > 0) === filter.hasSlot],
    [filter.doNotRecord, session.doNotRecord === filter.doNotRecord],
    [filter.days ?? filter.rooms ?? filter.slotStates ?? filter.startsFrom ?? filter.startsBefore ?? filter.runsAt, session.slots.some((slot) => slotFits(filter, slot))],
  ]
  return holds.every(([asked, is]) => asked === undefined || is)
}

const startOf = ({ slots: [first] }: SessionEntity): number => (first ? Date.parse(first.startsAt) : Infinity)
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
type In = { event: string; session: SessionEntity }

/** Sessions in the order of the programme: event by event, by start, number, slug. */
function inProgrammeOrder(all: readonly Programme[]): In[] {
  return all.flatMap(({ slug, parts }) => parts.flatMap((part) => (part.kind === 'session' ? [{ event: slug, session: part.entity }] : []))
    .sort(({ session: a }, { session: b }) => compare(startOf(a), startOf(b)) || compare(a.slots[0]?.number ?? 0, b.slots[0]?.number ?? 0) || a.slug.localeCompare(b.slug, 'en')))
}

const orders: Record<string, (a: In, b: In) => number> = {
  STARTS_AT: (a, b) => compare(startOf(a.session), startOf(b.session)),
  STARTS_AT_DESC: (a, b) => compare(startOf(b.session) === Infinity ? -Infinity : startOf(b.session), startOf(a.session) === Infinity ? -Infinity : startOf(a.session)),
  TITLE: (a, b) => (a.session.title.en ?? '').localeCompare(b.session.title.en ?? '', 'en', { numeric: true }),
  TITLE_DESC: (a, b) => (b.session.title.en ?? '').localeCompare(a.session.title.en ?? '', 'en', { numeric: true }),
}

type Answered = { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string | null; startCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean } }

it('finds the sessions that a filter asks for, in order, page by page from either end', async () => {
  let found = 0
  await fc.assert(fc.asyncProperty(programmes, sessionFilter, fc.constantFrom(...Object.keys(orders)), fc.constantFrom(null, 'conf', 'side'), fc.integer({ min: 1, max: 5 }), fc.boolean(), async (all, filter, orderBy, event, size, isBackward) => {
    const graphql = openGraphql(libraryOf(all.map(({ parts }) => buildEdition(parts))))
    const expected = inProgrammeOrder(all).filter((one) => event === null || one.event === event).filter((one) => sessionFits(filter, one.session, one.event)).sort(orders[orderBy]).map(({ session }) => session.id)
    const ids: string[] = []
    for (let cursor: string | null = null, isMore = true; isMore;) {
      const page = isBackward ? { last: size, before: cursor } : { first: size, after: cursor }
      const { data, errors } = await graphql.ask(
        `query($event: String, $filter: SessionFilter, $orderBy: SessionOrder!, $first: Int, $after: String, $last: Int, $before: String) {
          sessions(event: $event, filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { totalCount nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
        { event, filter, orderBy, ...page },
      )
      expect(errors).toBeUndefined()
      const { totalCount, nodes, pageInfo } = (data as { sessions: Answered }).sessions
      expect(totalCount).toBe(expected.length)
      expect(nodes.length).toBeLessThanOrEqual(size)
      if (isBackward) ids.unshift(...nodes.map(({ id }) => id))
      else ids.push(...nodes.map(({ id }) => id))
      isMore = isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage
      cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor
    }
    expect(ids).toEqual(expected)
    found += ids.length
  }), { numRuns: 400 })
  // Else it would be emptiness that is compared.
  expect(found).toBeGreaterThan(400)
}, 60_000)

it('finds the slots that a filter asks for: of an event, a day, a room', async () => {
  let found = 0
  await fc.assert(fc.asyncProperty(programmes, sessionFilter, async (all, filter) => {
    const graphql = openGraphql(libraryOf(all.map(({ parts }) => buildEdition(parts))))
    const fitting = inProgrammeOrder(all).flatMap(({ event, session }) => session.slots.filter((slot) => sessionFits({ ...filter, hasSlot: true }, session, event) && slotFits(filter, slot)).map((slot) => ({ event, slot })))
      .filter(() => filter.hasSlot !== false)
      .sort((a, b) => compare(Date.parse(a.slot.startsAt), Date.parse(b.slot.startsAt)) || (a.event === b.event ? compare(a.slot.number, b.slot.number) : a.event < b.event ? -1 : 1))
    const { data, errors } = await graphql.ask(`query($filter: SessionFilter) {
      event(slug: "conf") { slots(filter: $filter) { nodes { id } } days { date slots(filter: $filter) { id } } }
      room(slug: "north") { slots(filter: $filter) { nodes { id } } } }`, { filter })
    expect(errors).toBeUndefined()
    const { event, room } = data as { event: { slots: Answered; days: { date: string; slots: { id: string }[] }[] }; room: { slots: Answered } }
    const own = fitting.filter((one) => one.event === 'conf')
    expect(event.slots.nodes.map(({ id }) => id)).toEqual(own.map(({ slot }) => slot.id))
    for (const { date, slots } of event.days) expect(slots.map(({ id }) => id)).toEqual(own.filter(({ slot }) => dayOf(slot.startsAt) === date).map(({ slot }) => slot.id))
    expect(room.slots.nodes.map(({ id }) => id)).toEqual(fitting.filter(({ slot }) => slot.room === named('room', 'north')).map(({ slot }) => slot.id))
    found += own.length
  }), { numRuns: 150 })
  expect(found).toBeGreaterThan(100)
}, 60_000)

const speakerFilter = upToThree(fc.record({
  ids: few(pool.speakers.map((name) => named('speaker', name))), slugs: few([...pool.speakers, 'never']), organizations: namesOf('organization', pool.organizations), roles: few(speakerRoles.map(enumOf)),
  sessionKinds: few(sessionKinds.map(enumOf)), sessionStates: few(sessionStates.map(enumOf)), tracks: few(pool.tracks), topics: namesOf('topic', pool.topics), days: few(days),
}))

it('finds the speakers that a filter asks for, of one event or of all', async () => {
  let found = 0
  await fc.assert(fc.asyncProperty(programmes, speakerFilter, fc.constantFrom(null, 'conf', 'side'), fc.constantFrom('NAME', 'NAME_DESC', 'FIRST_APPEARANCE'), async (all, filter, event, orderBy) => {
    const graphql = openGraphql(libraryOf(all.map(({ parts }) => buildEdition(parts))))
    const sessions = inProgrammeOrder(all).filter((one) => event === null || one.event === event)
    // A profile is shared: across events the catalogue's counts, which here is the last one's.
    const profiles = (all.find(({ slug }) => slug === event) ?? all[1])?.parts.flatMap((part) => (part.kind === 'speaker' ? [part.entity] : [])) ?? []
    const fits = (speaker: SpeakerEntity): boolean => {
      const on = sessions.flatMap(({ event: own, session }) => session.appearances.filter((one) => one.speaker === speaker.id).map((one) => ({ ...one, own, session })))
      const organizations = [speaker.organization, ...on.map(({ organization }) => organization)]
      return (!filter.ids || filter.ids.includes(speaker.id)) && (!filter.slugs || filter.slugs.includes(speaker.slug))
        && (!filter.organizations || filter.organizations.some((name) => organizations.some((id) => isOne(name, 'organization', id, pool.organizations))))
        && ((filter.roles ?? filter.sessionKinds ?? filter.sessionStates ?? filter.tracks ?? filter.topics ?? filter.days) === undefined || on.some(({ role, session, own }) =>
          (!filter.roles || filter.roles.includes(enumOf(role))) && (!filter.sessionKinds || filter.sessionKinds.includes(enumOf(session.kind))) && (!filter.sessionStates || filter.sessionStates.includes(enumOf(session.state)))
          && (!filter.tracks || filter.tracks.some((name) => session.track === named(`track ${own}`, name))) && (!filter.topics || filter.topics.some((name) => session.topics.some((topic) => isOne(name, 'topic', topic, pool.topics))))
          && (!filter.days || session.slots.some((slot) => filter.days?.includes(dayOf(slot.startsAt))))))
    }
    const first = (speaker: SpeakerEntity): number => Math.min(...sessions.filter(({ session }) => session.appearances.some((one) => one.speaker === speaker.id)).map(({ session }) => startOf(session)))
    const expected = profiles.filter(fits).sort((a, b) => a.name.localeCompare(b.name, 'en'))
    if (orderBy === 'NAME_DESC') expected.reverse()
    if (orderBy === 'FIRST_APPEARANCE') expected.sort((a, b) => compare(first(a), first(b)))
    const { data, errors } = await graphql.ask('query($event: String, $filter: SpeakerFilter, $orderBy: SpeakerOrder!) { speakers(event: $event, filter: $filter, orderBy: $orderBy) { totalCount nodes { slug } } }', { event, filter, orderBy })
    expect(errors).toBeUndefined()
    expect(data).toEqual({ speakers: { totalCount: expected.length, nodes: expected.map(({ slug }) => ({ slug })) } })
    found += expected.length
  }), { numRuns: 200 })
  expect(found).toBeGreaterThan(100)
}, 60_000)
