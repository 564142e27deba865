import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { buildEdition } from '../../../../tests/support/editions.ts'
import { libraryOf, openGraphql } from '../../../../tests/support/graphqlRig.ts'
import { sampleId, sampleProgramme } from '../../../../tests/support/sampleProgramme.ts'
import { buildLibrary } from '../../store/buildLibrary.ts'
import { examples } from './examples.ts'
import { pickNames } from './pickNames.ts'

const conference = sampleProgramme({ slug: 'conf', sessions: 40, speakers: 12 }).map((part) => (part.kind === 'session' && part.entity.slug === 'session-2' ? { ...part, entity: { ...part.entity, kind: 'keynote' as const } } : part))
const first = buildEdition(conference)
const library = libraryOf([
  buildEdition(conference.map((part) => (part.kind === 'session' && part.entity.slug === 'session-9' ? { ...part, entity: { ...part.entity, title: { en: 'Another title' } } } : part)), first),
  buildEdition(sampleProgramme({ slug: 'side', sessions: 10, parent: sampleId('conf') })),
  buildEdition(sampleProgramme({ slug: 'bare', sessions: 0, speakers: 0 })),
])
const names = pickNames(library) ?? expect.fail('there are events')
const graphql = openGraphql(library)

/** Paths of lists that are empty: an example that finds nothing shows nothing. */
function emptyLists(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [path] : value.flatMap((one) => emptyLists(one, `${path}[]`))
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => emptyLists(inner, `${path}.${name}`)) : []
}

describe.each(examples.map((example) => [example.name, example] as const))('%s', (name, example) => {
  it('is well described, and names its operation', () => {
    expect(example.description).toMatch(/\.$/)
    expect(example.title).not.toMatch(/\.$/)
    expect(parse(example.query).definitions.flatMap((one) => ('operation' in one ? [one.name?.value] : []))).toEqual([name])
  })

  it('is answered, by GET too', async () => {
    const answer = await graphql.ask(example.query, example.variables(names))
    expect(answer.errors).toBeUndefined()
    expect(Object.values(answer.data ?? {}).length).toBeGreaterThan(0)
    expect(Object.values(answer.data ?? {})).not.toContain(null)
    // Of what the sample has.
    expect(emptyLists(answer.data).filter((path) => !/callForProposals|links|coLocatedEvents|slots$|days\[\]\.slots|sponsors$|appearances$/.test(path))).toEqual([])
    const byAddress = await graphql.get({ query: example.query, variables: JSON.stringify(example.variables(names)) })
    expect(byAddress.text).toBe(answer.text)
  })
})

it('finds what each is about', async () => {
  const ask = async (name: string): Promise<unknown> => {
    const example = examples.find((one) => one.name === name) ?? expect.fail(`no example ${name}`)
    return (await graphql.ask(example.query, example.variables(names))).data
  }
  expect(await ask('ChangesSince')).toMatchObject({ event: { edition: { number: 2 }, sessions: { totalCount: 1, nodes: [{ slug: 'session-9', changedIn: 2 }] } } })
  expect(await ask('RoomSign')).toMatchObject({ room: { name: 'Room 2', now: { nodes: [{ session: { title: 'Session 1', event: { name: 'Event conf' } } }, { session: { event: { name: 'Event side' } } }] } } })
  expect(await ask('Speakers')).toMatchObject({ keynotes: { nodes: [{ slug: 'speaker-3' }] }, everybody: { totalCount: 12 } })
  expect(await ask('MySchedule')).toMatchObject({ sessions: { nodes: [{ slots: [{ startsAt: '2026-03-23T05:01:00-04:00' }] }, {}, {}] } })
  const { events } = await ask('Today') as { events: { nodes: { slug: string; days: { slots: unknown[] }[] }[] } }
  expect(events.nodes.map(({ slug, days }) => [slug, ...days.map(({ slots }) => slots.length)])).toEqual([['bare', 0], ['conf', 35], ['side', 7]])
})

it('picks names as long as there is anything', () => {
  expect(names).toMatchObject({ event: 'conf', day: '2026-03-23', session: 'session-1', speaker: 'speaker-2', room: 'room-2', at: '2026-03-23T09:01:00Z', edition: 1 })
  expect(pickNames(libraryOf([buildEdition(sampleProgramme({ slug: 'bare', sessions: 0, speakers: 0 }))]))).toMatchObject({ event: 'bare', session: 'opening-keynote', edition: 0, sessions: [] })
  expect(pickNames(buildLibrary(1, { events: [], gone: [], catalogue: null }))).toBeNull()
})
