import { describe, expect, it } from 'vitest'
import { readingSource } from '../../../tests/support/readingSource.ts'
import { levels, sessionKinds } from '../../program/kinds.ts'
import { placeOf, takingNotes } from '../notes.ts'
import { nothingThere } from './existing.ts'
import { mapCategories } from './mapCategories.ts'
import { planProgramme } from './planProgramme.ts'

const categories = [
  { id: 1, title: 'Track', items: [{ id: 11, name: 'Security' }, { id: 12, name: 'Web' }] },
  { id: 2, title: 'Format', items: [{ id: 21, name: 'Deep dive' }] },
  { id: 3, title: 'Tags', items: [{ id: 31, name: 'Cloud' }, { id: 32, name: 'Rust' }, { id: 33, name: 'advanced stuff' }] },
]
const session = (id: string, categoryItems: number[]) => ({ id, title: `Session ${id}`, startsAt: '2026-03-28T09:00:00', endsAt: '2026-03-28T09:45:00', speakers: [], categoryItems, roomId: 1 })
const programme = readingSource('sessionize', [{ sessions: [session('1', [11, 21, 31, 33]), session('2', [12, 32]), session('3', [])], speakers: [], categories, rooms: [{ id: 1, name: 'Hall' }] }], { timeZone: 'UTC' })

function mapping(rules: Record<string, string>, topics: string[] = []) {
  const { notes, note } = takingNotes()
  const { programme: mapped, understood } = mapCategories(programme, rules, new Map(topics.map((name) => [name, `id of ${name}`])), note)
  return {
    sessions: mapped.sessions.map(({ type, track, level, topics: about }) => [type, track, level, ...about.map(({ name, isNew }) => (isNew ? `${name}, new` : name))]),
    tracks: mapped.tracks.map(({ name }) => name),
    understood: understood.map(({ category, value, place, as, isTold, sessions }) => `${category}: ${value} → ${place} ${as ?? '?'}${isTold ? ', told' : ''} (${sessions})`),
    lost: notes.map(({ code, row, detail }) => `${code} ${placeOf(row)} ${detail}`),
  }
}

describe('mapCategories', () => {
  it('leaves what nobody told as it was read; a tag is the topic of exactly that name', () => {
    expect(mapping({}, ['Cloud', 'rust'])).toEqual({
      sessions: [['Deep dive', 'Security', '', 'Cloud'], ['', 'Web', ''], ['', null, '']],
      tracks: ['Security', 'Web'],
      understood: [
        'Format: Deep dive → kind ? (1)',
        'Tags: Cloud → topic Cloud (1)', 'Tags: Rust → topic ? (1)', 'Tags: advanced stuff → topic ? (1)',
        'Track: Security → track Security (1)', 'Track: Web → track Web (1)',
      ],
      lost: ['category-lost sessions[0] Tags: advanced stuff', 'category-lost sessions[1] Tags: Rust'],
    })
  })

  it('puts a value, or all of a category, where it was told to go; the value goes before the category', () => {
    const { sessions, tracks, understood, lost } = mapping({ 'Format: Deep dive': 'kind:workshop', 'Track: Web': 'track:The Web', 'Tags': 'new-topic', 'Tags: advanced stuff': 'level' })
    expect(sessions).toEqual([['workshop', 'Security', 'advanced stuff', 'Cloud, new'], ['', 'The Web', '', 'Rust, new'], ['', null, '']])
    expect([tracks, lost]).toEqual([['Security', 'The Web'], []])
    expect(understood).toContain('Tags: advanced stuff → level advanced, told (1)')
    expect(understood).toContain('Format: Deep dive → kind workshop, told (1)')
  })

  it('takes back what a source said, and lets what is told go before what is guessed', () => {
    expect(mapping({ Track: 'nothing', Tags: 'track' })).toMatchObject({
      sessions: [['Deep dive', 'Cloud', ''], ['', 'Rust', ''], ['', null, '']],
      tracks: ['Cloud', 'Rust'],
      lost: ['category-lost sessions[0] Track: advanced stuff'],
    })
  })

  it.each(sessionKinds)('says the kind %s so that it is understood', (kind) => {
    const plan = planProgramme(programme, nothingThere, { source: 'sessionize', slug: 'camp', create: true, publish: false, missing: 'leave', locale: 'en', mapping: { columns: {}, categories: { Format: `kind:${kind}` } } })
    expect(plan.sessions[0]).toMatchObject({ fields: { kind } })
    expect(plan.kinds).toContainEqual({ type: kind.replaceAll('-', ' '), kind, isKnown: true, sessions: 1 })
  })
  it.each(levels)('says the level %s so that it is understood', (level) => {
    const plan = planProgramme(programme, nothingThere, { source: 'sessionize', slug: 'camp', create: true, publish: false, missing: 'leave', locale: 'en', mapping: { columns: {}, categories: { Format: `level:${level}` } } })
    expect(plan.sessions[0]).toMatchObject({ fields: { level } })
  })

  it('plans topics once: those that are there as they are, others only if told so', () => {
    const existing = { ...nothingThere, topics: new Map([['Cloud', 'topic-id']]), topicSlugs: new Set(['rust']) }
    const plan = planProgramme(programme, existing, { source: 'sessionize', slug: 'camp', create: true, publish: false, missing: 'leave', locale: 'en', mapping: { columns: {}, categories: { 'Tags: Rust': 'new-topic' } } })
    expect(plan.topics).toMatchObject([{ action: 'match', id: 'topic-id', key: 'Cloud' }, { action: 'create', key: 'Rust', fields: { name: 'Rust', slug: 'rust-2' } }])
    expect(plan.sessions.map((step) => step.action === 'create' && step.fields.topics)).toEqual([['Cloud'], ['Rust'], []])
  })
})
