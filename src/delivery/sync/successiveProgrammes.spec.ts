import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { copyOf, inOrder, joinBuilt, updateCopy } from '../../../tests/support/copyBySync.ts'
import type { Copy } from '../../../tests/support/copyBySync.ts'
import { buildEdition } from '../../../tests/support/editions.ts'
import type { BuiltEdition, Part } from '../../../tests/support/editions.ts'
import { sampleId, sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import type { SessionEntity } from '../../program/entities.ts'
import { atOnce } from '../../program/steps.ts'
import { changesSince } from './changesSince.ts'

const fixtures = process.env['LINEUP_FIXTURES']
const speakerSchema = z.object({ code: z.string(), name: z.string() })
const talkSchema = z.object({ code: z.string(), title: z.string(), speakers: z.array(speakerSchema), slots: z.array(z.object({ id: z.int(), room: z.object({ id: z.int() }).nullable(), start: z.string(), end: z.string() })) })
const programmeSchema = z.object({ schedule: z.record(z.string(), z.record(z.string(), z.record(z.string(), talkSchema))) })
type Programme = z.infer<typeof programmeSchema>

const utc = (instant: string): string => new Date(instant).toISOString().replace('.000', '')

/** Parts of the programme that one event has, one day after the other. */
function partsOf({ schedule }: Programme): Part[] {
  const base = sampleProgramme({ slug: 'pycon', sessions: 1, speakers: 1, event: { startsOn: '2025-11-01', endsOn: '2025-11-02', timeZone: 'Europe/Paris' } })
  const model = base.flatMap((part) => (part.kind === 'session' ? [part.entity] : []))[0]
  const person = base.flatMap((part) => (part.kind === 'speaker' ? [part.entity] : []))[0]
  if (!model || !person) throw new Error('the sample has one of each')
  const talks = Object.values(schedule).flatMap((day) => Object.values(day).flatMap((row) => Object.values(row)))
  const speakers = new Map(talks.flatMap((talk) => talk.speakers.map(({ code, name }) => [code, name])))
  return [
    ...base.filter(({ kind }) => kind !== 'session' && kind !== 'speaker'),
    ...[...speakers].map(([code, name]): Part => ({ kind: 'speaker', entity: { ...person, id: sampleId(code), slug: code.toLowerCase(), name } })),
    ...talks.map((talk): Part => ({
      kind: 'session',
      entity: {
        ...model, id: sampleId(talk.code), slug: talk.code.toLowerCase(), formerSlugs: [], title: { en: talk.title }, replacedBy: null,
        appearances: talk.speakers.map(({ code }) => ({ speaker: sampleId(code), role: 'speaker', jobTitle: null, organization: null })),
        slots: talk.slots.map((slot): SessionEntity['slots'][number] => ({
          id: sampleId(`slot ${slot.id}`), number: slot.id, guid: sampleId(`guid ${slot.id}`), room: slot.room === null ? null : sampleId(`room-${1 + slot.room.id % 2}`), startsAt: utc(slot.start), endsAt: utc(slot.end),
          state: 'confirmed', sequence: 0, changedAt: '2025-09-18T15:59:00Z', movedFrom: null,
        })),
      },
    })),
  ]
}

function codesOf({ schedule }: Programme): string[] {
  return [...new Set(Object.values(schedule).flatMap((day) => Object.values(day).flatMap((row) => Object.values(row).map(({ code }) => code.toLowerCase()))))]
}

/** What its readers are told of an edition, by slugs. */
function heard({ manifest }: BuiltEdition, what: string): string[] {
  return manifest.news.filter((news) => news.edition === manifest.number && news.what === what).map(({ slug }) => slug).sort()
}

function follow(programmes: readonly Programme[]): { changes: number[]; gone: number[] } {
  let [before, copy]: [BuiltEdition | null, Copy] = [null, new Map<string, unknown>()]
  let last: string[] = []
  const told: { changes: number[]; gone: number[] } = { changes: [], gone: [] }
  for (const programme of programmes) {
    const built = buildEdition(partsOf(programme), before)
    const edition = joinBuilt(built)
    const since = before?.manifest.number ?? null
    expect(heard(built, 'added')).toEqual(before === null ? [] : codesOf(programme).filter((code) => !last.includes(code)).sort())
    expect(heard(built, 'removed')).toEqual(last.filter((code) => !codesOf(programme).includes(code)).sort())
    last = codesOf(programme)
    const { changed, gone } = atOnce(changesSince(edition, since))
    told.changes.push(changed.length)
    told.gone.push(gone.length)
    copy = updateCopy(copy, edition, since)
    expect(inOrder(copy)).toEqual(inOrder(copyOf(edition)))
    before = built
  }
  return told
}

it('follows a programme through a move, a new talk and one that was dropped', () => {
  const talk = (code: string, start: string): z.infer<typeof talkSchema> => ({ code, title: `Talk ${code}`, speakers: [{ code: `P${code}`, name: `Person ${code}` }], slots: [{ id: code.charCodeAt(0), room: { id: 1 }, start, end: start.replace(':00+', ':30+') }] })
  const of = (...talks: z.infer<typeof talkSchema>[]): Programme => ({ schedule: { '2025-11-01': Object.fromEntries(talks.map((each, at) => [String(at), { 1: each }])) } })
  const told = follow([of(talk('A', '2025-11-01T09:00+01:00'), talk('B', '2025-11-01T10:00+01:00')), of(talk('A', '2025-11-01T11:00+01:00'), talk('B', '2025-11-01T10:00+01:00'), talk('C', '2025-11-01T12:00+01:00')), of(talk('B', '2025-11-01T10:00+01:00'), talk('C', '2025-11-01T12:00+01:00'))])
  // The session that moved; the new one and its speaker; the dropped one and its speaker.
  expect([told.changes.slice(1), told.gone]).toEqual([[3, 0], [0, 0, 2]])
})

it.skipIf(fixtures === undefined)('follows a real programme through three of its states', () => {
  const read = (name: string): Programme => programmeSchema.parse(JSON.parse(readFileSync(`${fixtures ?? ''}/pretalx/${name}.json`, 'utf8')))
  const { changes, gone } = follow(['20250918T1559-13d4910', '20250927T1337-5cdb880', '20251031T2307-f7e856c'].map(read))
  expect(changes[0]).toBeGreaterThan(150)
  for (const later of changes.slice(1)) expect(later).toBeGreaterThan(0)
  expect(Math.max(...changes.slice(1))).toBeLessThan(changes[0] ?? 0)
  expect(gone[2]).toBeGreaterThan(0)
})
