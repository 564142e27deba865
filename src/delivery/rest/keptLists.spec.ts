import { expect, it } from 'vitest'
import { buildEdition } from '../../../tests/support/editions.ts'
import type { BuiltEdition } from '../../../tests/support/editions.ts'
import { libraryOf } from '../../../tests/support/graphqlRig.ts'
import { sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import { writeLong } from '../http/longBody.ts'
import { plainBytes, represent } from '../http/representation.ts'
import { createSearch } from '../search/createSearch.ts'
import { buildLibrary } from '../store/buildLibrary.ts'
import { holdEdition, holdEditionInSteps } from '../store/heldScope.ts'
import { atOnce } from '../../program/steps.ts'
import { polite } from '../store/inSlices.ts'
import type { Library } from '../store/library.ts'
import { openReading } from '../store/reading.ts'
import type { Footprint } from '../store/reading.ts'
import { createKeptTexts } from './documents/keptTexts.ts'
import { prepareList } from './readList.ts'
import type { RestOptions } from './restOptions.ts'

const first = buildEdition(sampleProgramme({ slug: 'conf', sessions: 12 }))
const next = buildEdition(sampleProgramme({ slug: 'conf', sessions: 12 }).map((part) => (part.kind === 'session' && part.entity.slug === 'session-7' ? { ...part, entity: { ...part.entity, title: { en: 'Aardvarks' } } } : part)), first)

const open = (): RestOptions => ({ publicUrl: 'https://lineup.example', locales: ['en', 'de'], search: createSearch(), kept: createKeptTexts(), today: () => '2026-03-23', now: () => 0 })

async function read(library: Library, query: string, options: RestOptions): Promise<{ text: string; tag: string; events: Footprint['events'] }> {
  const reading = openReading(library)
  const { mediaType, body } = await prepareList('sessions', query, options).make(reading, polite)
  const representation = represent(mediaType, await writeLong(body, polite, false))
  return { text: plainBytes(representation).toString(), tag: representation.etags.identity, events: reading.footprint.events }
}

it.each(['event=conf&limit=5', 'event=conf&depth=0', 'event=conf&depth=2', 'event=conf&select[title]=true', 'limit=3', 'event=conf&sort=-title', 'event=conf&limit=4&sort=track.name,-startsAt&where[slots.number][greater_than]=2', 'event=conf&track=track-1&where[slots.number][greater_than]=2&where[event.parent.slug][exists]=false'])(
  '%s is the same, tag and what it was made from too, whatever was kept before', async (query) => {
    const library = libraryOf([first])
    const fresh = await read(library, query, open())
    const options = open()
    for (const other of ['event=conf&depth=2&limit=100', 'event=conf&depth=0&limit=100', 'event=conf&limit=100&sort=-title', 'event=conf&limit=100']) await read(library, other, options)
    expect(await read(library, query, options)).toEqual(fresh)
    expect(await read(libraryOf([first]), query, open())).toEqual(fresh)
    expect(JSON.parse(fresh.text)).toMatchObject({ totalDocs: query.includes('track=') ? 3 : query.includes('greater_than') ? 11 : 12 })
  })

it('an order that is kept is that of its edition', async () => {
  const options = open()
  const titles = async (library: Library, query: string): Promise<string[]> => (JSON.parse((await read(library, query, options)).text) as { docs: { title: string }[] }).docs.map(({ title }) => title)
  const before = await titles(libraryOf([first]), 'event=conf&limit=100&sort=title')
  const after = await titles(libraryOf([next], 2), 'event=conf&limit=100&sort=title')
  expect([before.includes('Aardvarks'), after[0]]).toEqual([false, 'Aardvarks'])
  expect((await titles(libraryOf([next], 2), 'event=conf&limit=100&sort=-title')).at(-1)).toBe('Aardvarks')
})

it('what sessions are put in order and found by is that of their edition where they are the same themselves', async () => {
  const options = open()
  const edition = (name: string, before?: BuiltEdition): BuiltEdition => buildEdition(sampleProgramme({ slug: 'conf', sessions: 12 }).map((part) =>
    (part.kind === 'track' && part.entity.slug === 'track-1' ? { ...part, entity: { ...part.entity, name: { en: name } } } : part)), before)
  const one = edition('Aardvarks')
  const two = edition('Zebras', one)
  const pool = new Map([one, two].flatMap(({ rows, parts }) => rows.map(({ hash }, at) => [hash, parts[at]?.entity ?? expect.fail('an entity')] as const)))
  const before = holdEdition(one.manifest, pool)
  const after = atOnce(holdEditionInSteps(two.manifest, (hash) => pool.get(hash), before))
  if (before.kind !== 'event' || after.kind !== 'event') throw new Error('they are events')
  expect(after.live.of.session).toBe(before.live.of.session)
  const ask = async ({ live }: typeof before, query: string) =>
    JSON.parse((await read(buildLibrary(live.number, { events: [live], gone: [], catalogue: null }), `event=conf&${query}`, options)).text) as { totalDocs: number; docs: { track: { name: string } | null }[] }
  for (const [held, name, other] of [[before, 'Aardvarks', 'Zebras'], [after, 'Zebras', 'Aardvarks']] as const) {
    const tracks = (await ask(held, 'limit=100&sort=track.name')).docs.flatMap(({ track }) => track?.name ?? [])
    expect(tracks).toEqual([...tracks].sort())
    expect(tracks).toContain(name)
    expect([(await ask(held, `where[track.name][equals]=${name}`)).totalDocs, (await ask(held, `where[track.name][equals]=${other}`)).totalDocs]).toEqual([3, 0])
  }
})

it('values that are kept by column are those of their edition and language', async () => {
  const options = open()
  const count = async (library: Library, title: string, more = ''): Promise<unknown> => (JSON.parse((await read(library, `event=conf&where[title][like]=${title}${more}`, options)).text) as { totalDocs: number }).totalDocs
  expect(await count(libraryOf([first]), 'aardvarks')).toBe(0)
  expect(await count(libraryOf([next], 2), 'aardvarks')).toBe(1)
  expect(await count(libraryOf([next], 2), 'aardvarks', '&locale=de&fallback-locale=none')).toBe(0)
  expect(await count(libraryOf([first], 3), 'aardvarks')).toBe(0)
})

it('what is found in a kept order is in that order', async () => {
  const [library, options] = [libraryOf([first]), open()]
  const all = (JSON.parse((await read(library, 'event=conf&limit=100&sort=-title', options)).text) as { docs: { id: string; slots: { number: number }[] }[] }).docs
  const found = (JSON.parse((await read(library, 'event=conf&limit=100&sort=-title&where[slots.number][less_than]=9', options)).text) as { docs: { id: string }[] }).docs
  expect(found.map(({ id }) => id)).toEqual(all.filter(({ slots }) => slots.some(({ number }) => number < 9)).map(({ id }) => id))
  expect(found.length).toBeLessThan(all.length)
})
