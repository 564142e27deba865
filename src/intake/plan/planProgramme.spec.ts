import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placeOf } from '../notes.ts'
import { readFrabXml } from '../sources/frab-xml/readFrabXml.ts'
import type { Existing } from './existing.ts'
import { nothingThere } from './existing.ts'
import type { Create, Step } from './plan.ts'
import { planProgramme } from './planProgramme.ts'

const fixture = readFileSync(new URL('../sources/frab-xml/defects.fixture.xml', import.meta.url))
const options = { source: 'frab-xml', slug: 'tolerance-camp', create: true, publish: true, missing: 'leave', locale: 'en' } as const
const made = <Fields>(step: Step<Fields>): Create<Fields> => (step.action === 'create' ? step : expect.fail(`${step.key} is not made`))
const planOf = (existing: Partial<Existing> = {}, more: Partial<typeof options> | { create: boolean; publish: boolean } = {}) =>
  planProgramme(readFrabXml(fixture, { slug: 'tolerance-camp', maxRows: 100 }), { ...nothingThere, ...existing }, { ...options, ...more })

describe('planProgramme', () => {
  it('plans the event, wide enough for every session', () => {
    expect(made(planOf().event).fields).toEqual({
      name: 'Tolerance Camp',
      slug: 'tolerance-camp',
      startsOn: '2026-10-24',
      endsOn: '2026-10-27',
      timeZone: 'Europe/Berlin',
      dayEndsAtHour: 5,
      rasterMinutes: 15,
      logo: null,
      phase: 'programme-published',
      links: [],
    })
    expect(made(planOf({}, { create: true, publish: false }).event).fields.phase).toBe('announced')
  })

  it('plans places, tracks and speakers with slugs of their own', () => {
    const { venue, rooms, tracks, speakers } = planOf()
    expect(venue).toMatchObject({ action: 'create', fields: { name: 'Venue of Tolerance Camp', slug: 'tolerance-camp-venue', timeZone: 'Europe/Berlin' } })
    expect(rooms.map((room) => room.action === 'create' && [room.fields.name, room.fields.slug, room.fields.guid?.slice(-2), room.fields.order])).toEqual([
      ['Hall 1', 'hall-1', '01', 0],
      ['Hall 1', 'hall-1-2', '02', 1],
      ['The garden', 'the-garden', undefined, 2],
    ])
    expect(tracks.map((track) => made(track).fields)).toEqual([
      { name: 'Art & Beauty', slug: 'art-beauty', color: '#f9b000', order: 0 },
      { name: 'No Colour', slug: 'not-valid', color: '#6b7280', order: 1 },
      { name: 'Undeclared', slug: 'undeclared', color: '#6b7280', order: 2 },
    ])
    expect(speakers.map((speaker) => speaker.action === 'create' && speaker.fields.slug)).toEqual(['robin', 'robin-2', 'robin-3'])
  })

  it('plans every session, and a slot for each that says when', () => {
    const { sessions, slots } = planOf()
    expect(sessions.map(made).map(({ fields: { slug, kind, track, language, appearances } }) => [slug, kind, track, language, appearances.length])).toEqual([
      ['opening', 'keynote', 'Art & Beauty', 'en', 2],
      ['same-guid-same-id-same-time', 'talk', null, 'de', 2],
      ['late-with-neither-date-nor-guid', 'workshop', 'Undeclared', null, 0],
      ['in-the-hour-that-comes-twice', 'talk', null, null, 0],
      ['untitled-event-5', 'talk', null, null, 0],
      ['the-exhibition', 'talk', null, null, 0],
      ['outside-the-days', 'talk', null, null, 0],
      ['nobody-knows-when', 'talk', null, 'de', 0],
      ['under-a-tree', 'talk', null, null, 0],
    ])
    expect(slots.map(made).map(({ fields: { session, guid } }) => [session, guid?.slice(-1)])).toEqual([
      ['session:0', '1'],
      ['session:1', undefined],
      ['session:2', undefined],
      ['session:3', undefined],
      ['session:4', '5'],
      ['session:5', '6'],
      ['session:6', '7'],
      ['session:8', '9'],
    ])
  })

  it('keeps every text and link of a session', () => {
    const { fields } = made(planOf().sessions[0] ?? expect.fail('no session'))
    expect(fields.links).toEqual([
      { kind: 'website', url: 'https://camp.example/2026/opening', label: 'Page at the source' },
      { kind: 'feedback', url: 'https://camp.example/2026/opening/feedback', label: null },
      { kind: 'other', url: 'https://camp.example/images/opening.png', label: 'Picture' },
      { kind: 'video', url: 'https://media.ccc.de/v/opening', label: 'Recording' },
      { kind: 'slides', url: 'https://camp.example/2026/opening.pdf', label: 'Slides of the opening' },
    ])
    expect(fields.abstract?.root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'list'])
    expect(JSON.stringify(fields.abstract)).toMatch(/"text":"With tea","format":1.*Welcome to the camp\..*"text":"begin","format":2.*camp\.example\/menu.*https:\/\/cake\.example\//)
    expect(JSON.stringify(fields.abstract).match(/Welcome/g)).toHaveLength(1)
    expect([fields.doNotRecord, fields.externalIds.length]).toEqual([true, 3])
  })

  it('counts how types were understood', () => {
    expect(planOf().kinds).toEqual([
      { type: '', kind: 'talk', isKnown: false, sessions: 6 },
      { type: 'Ceremony', kind: 'keynote', isKnown: true, sessions: 1 },
      { type: 'Workshop', kind: 'workshop', isKnown: true, sessions: 1 },
      { type: 'other', kind: 'talk', isKnown: false, sessions: 1 },
    ])
  })

  it('adds its own notes to those of the source, in the order of the file', () => {
    const lines = planOf().notes.map(({ row }) => ('line' in row ? row.line : NaN))
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
    const ofSource = new Set(readFrabXml(fixture, { slug: 'tolerance-camp', maxRows: 100 }).notes.map(({ code }) => code))
    expect([...new Set(planOf().notes.map(({ code }) => code))].filter((code) => !ofSource.has(code)).sort()).toEqual([
      'bad-language',
      'days-extended',
      'language-named',
      'overlap',
      'people-share-name',
      'picture',
      'several-languages',
      'spelled-line-breaks',
      'subtitle',
      'text-twice',
      'track-slug',
      'venue-not-named',
    ])
  })

  it('uses the profiles and rooms that are there, and takes no slug or guid twice', () => {
    const plan = planOf({
      speakers: new Map([['frab a0000000-0000-4000-8000-000000000002', { id: 'speaker-id', name: 'Robin the Second', isPublished: false }]]),
      speakerSlugs: new Set(['robin', 'robin-2']),
      rooms: new Map([['5d9fd5c2-6a0e-4e9b-9d5c-0d6f8a4f1a02', { id: 'room-id', name: 'Hall 2', slug: 'hall-1', venue: 'venue-id' }]]),
      roomSlugs: new Map([['venue-id', new Set(['hall-1'])]]),
      venues: new Map([['venue-id', { name: 'The camp site' }]]),
      slotGuids: new Set(['0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e001']),
    })
    expect(plan.venue).toMatchObject({ action: 'match', id: 'venue-id' })
    expect(plan.rooms.map((room) => (room.action === 'match' ? room.id : made(room).fields.slug))).toEqual(['hall-1-2', 'room-id', 'the-garden'])
    expect(plan.speakers.map((speaker) => (speaker.action === 'match' ? speaker.id : made(speaker).fields.slug))).toEqual(['robin-3', 'speaker-id', 'robin-4'])
    expect(plan.slots.map(made)[0]?.fields.guid).toBeNull()
    expect(plan.notes.filter(({ code }) => code === 'guid-in-use' || code === 'profile-is-draft').map(({ row }) => placeOf(row))).toEqual(['line 20', 'line 41'])
  })

  it('refuses an event in the trash, one that may not be made, and a slug that can be none', () => {
    expect(() => planOf({ event: { inTrash: 'Tolerance Camp' } })).toThrow(/Tolerance Camp.*trash/)
    expect(() => planOf({}, { create: false, publish: true })).toThrow(/--create/)
    expect(() => planProgramme(readFrabXml(fixture, { slug: 'x', maxRows: 100 }), nothingThere, { ...options, slug: 'Not A Slug' })).toThrow(/not-a-slug/)
  })
})
