import { XMLParser } from 'fast-xml-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { Edition, News } from '../../program/edition.ts'
import type { Slot } from '../../program/entities.ts'
import { allLocales } from '../../program/locale.ts'
import { atOnce } from '../../program/steps.ts'
import { describeChanges } from './describeChanges.ts'
import { renderAtom } from './renderAtom.ts'
import { renderJsonFeed } from './renderJsonFeed.ts'

const options = { locale: 'en', publicUrl: 'https://lineup.example', address: '/api/events/opentofu-day-eu-2026/feed.json' } as const

/** The small edition with its first session changed. */
function changed(slot: Partial<Slot>): Edition {
  const { sessions } = smallEdition.entities
  return { ...smallEdition, entities: { ...smallEdition.entities, sessions: sessions.map((session, at) => (at === 0 ? { ...session, slots: session.slots.map((each) => ({ ...each, sequence: 1, changedAt: '2026-02-20T10:00:00Z', ...slot })) } : session)) } }
}
const [stage] = smallEdition.entities.rooms
const sentenceOf = (slot: Partial<Slot>, locale: (typeof allLocales)[number] = 'en') => atOnce(describeChanges(changed(slot), { ...options, locale })).items[0]

describe('what a person reads', () => {
  it.each([
    ['a move in time', { movedFrom: { room: stage?.id ?? null, startsAt: '2026-03-28T07:00:00Z', endsAt: '2026-03-28T07:25:00Z' } }, 'Opening: moved', 'Moved from Stage, Sat 28 Mar, 08:00 to Stage, Sat 28 Mar, 09:00.'],
    ['a move to another room', { movedFrom: { room: smallEdition.entities.rooms[2]?.id ?? null, startsAt: '2026-03-28T08:00:00Z', endsAt: '2026-03-28T08:25:00Z' } }, 'Opening: moved', 'Moved from Attic, Sat 28 Mar, 09:00 to Stage, Sat 28 Mar, 09:00.'],
    ['an earlier end', { movedFrom: { room: stage?.id ?? null, startsAt: '2026-03-28T08:00:00Z', endsAt: '2026-03-28T09:00:00Z' } }, 'Opening: moved', 'Moved from Stage, Sat 28 Mar, 09:00–10:00 to Stage, Sat 28 Mar, 09:00–09:25.'],
    ['one that is off', { state: 'cancelled' as const }, 'Opening: CANCELLED', 'Cancelled. It was to be: Stage, Sat 28 Mar, 09:00.'],
    ['one that is on again', {}, 'Opening: takes place', 'Takes place after all: Stage, Sat 28 Mar, 09:00.'],
  ])('%s', (_name, slot, title, sentence) => {
    expect(sentenceOf(slot)).toMatchObject({ title, sentence, changedAt: '2026-02-20T10:00:00Z' })
  })

  const session = smallEdition.entities.sessions[0]?.id ?? ''
  const news = (what: News['what'], fields: News['fields'] = [], of = session): Edition => ({ ...smallEdition, news: [{ session: of, slug: 'opening', what, fields, edition: 3, at: '2026-02-21T10:00:00Z' }] })
  it.each([
    ['a session that came', news('added'), 'Opening: new', 'New in the programme: Stage, Sat 28 Mar, 09:00.'],
    ['one that reads otherwise', news('changed', ['title', 'abstract', 'speakers']), 'Opening: changed', 'Changed: title, description, speakers.'],
    ['one that went', news('removed', [], '0198c0de-0000-7000-8000-00000000dead'), 'opening: removed', 'No longer in the programme.'],
  ])('%s', (_name, edition, title, sentence) => {
    expect(atOnce(describeChanges(edition, options)).items[0]).toMatchObject({ title, sentence, changedAt: '2026-02-21T10:00:00Z', id: expect.stringMatching(/#edition-3$/) as string })
    expect(new Set(allLocales.map((locale) => atOnce(describeChanges(edition, { ...options, locale })).items[0]?.sentence)).size).toBe(allLocales.length)
  })

  it('nothing of what came and went again but that it went', () => {
    const gone = '0198c0de-0000-7000-8000-00000000dead'
    const edition: Edition = { ...smallEdition, news: [...news('removed', [], gone).news, ...news('changed', ['title'], gone).news, ...news('added', [], gone).news] }
    expect(atOnce(describeChanges(edition, options)).items.map(({ title }) => title).filter((title) => title.startsWith('opening'))).toEqual(['opening: removed'])
  })

  it('of a part what is about its sessions', () => {
    const edition: Edition = { ...smallEdition, news: [...news('changed', ['title']).news, ...news('removed', [], '0198c0de-0000-7000-8000-00000000dead').news] }
    const idsFor = (chosen: string): string[] => atOnce(describeChanges(edition, { ...options, part: 'One', choose: (_slot, { id }) => id === chosen })).items.map(({ id }) => id)
    expect(idsFor(session)).toContain(`urn:uuid:${session}#edition-3`)
    expect(idsFor('none')).toEqual([])
  })

  it('in every language', () => {
    const movedFrom = { room: smallEdition.entities.rooms[2]?.id ?? null, startsAt: '2026-03-28T07:00:00Z', endsAt: '2026-03-28T07:25:00Z' }
    expect(new Set(allLocales.map((locale) => sentenceOf({ movedFrom }, locale)?.sentence)).size).toBe(allLocales.length)
  })
})

it('writes the golden files', async () => {
  const edition = changed({ movedFrom: { room: smallEdition.entities.rooms[2]?.id ?? null, startsAt: '2026-03-28T07:00:00Z', endsAt: '2026-03-28T07:25:00Z' } })
  await expect(atOnce(renderAtom(edition, { ...options, address: '/api/events/opentofu-day-eu-2026/feed.atom' }))).toMatchFileSnapshot('./golden/small.en.atom')
  await expect(`${JSON.stringify(JSON.parse(atOnce(renderJsonFeed(edition, options))), null, 2)}\n`).toMatchFileSnapshot('./golden/small.en.json')
})

it('holds whatever a title holds', () => {
  const edition = changed({ state: 'cancelled' })
  const [session] = edition.entities.sessions
  const title = `<b>&amp; "both" ]]> 'x' 🚀`
  const titled: Edition = { ...edition, entities: { ...edition.entities, sessions: session ? [{ ...session, title: { en: `${title}\u0000` } }] : [] } }
  const { feed } = new XMLParser({ isArray: (name) => name === 'entry' }).parse(atOnce(renderAtom(titled, options))) as { feed: { entry: { title: string }[] } }
  expect(feed.entry[0]?.title).toBe(`${title}: CANCELLED`)
})

it('names each slot of whatever edition that was changed, once, newest first, in both forms', () => {
  fc.assert(fc.property(arbitraryEdition, (edition) => {
    const wanted = edition.entities.sessions.flatMap(({ slots }) => slots).filter(({ sequence }) => sequence > 0)
    const xml = atOnce(renderAtom(edition, options))
    const { feed } = new XMLParser({ isArray: (name) => name === 'entry' }).parse(xml) as { feed: { entry?: { id: string; updated: string }[] } }
    const { items } = JSON.parse(atOnce(renderJsonFeed(edition, options))) as { items: { id: string; date_published: string }[] }
    expect(feed.entry?.map(({ id }) => id) ?? []).toEqual(items.map(({ id }) => id))
    expect(items.map(({ id }) => id).sort()).toEqual(wanted.map(({ guid, sequence }) => `urn:uuid:${guid}#${sequence}`).sort().slice(0, 200))
    const instants = items.map((item) => Date.parse(item.date_published))
    expect(instants).toEqual([...instants].sort((a, b) => b - a))
  }), { numRuns: 200 })
})
