import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { shapeOf } from '../../../tests/support/shapeOf.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { Edition } from '../../program/edition.ts'
import { atOnce } from '../../program/steps.ts'
import { localDateTime } from '../../program/localDateTime.ts'
import { renderAll, renderGridSmart, renderSessions, renderSpeakers, renderSpeakerWall } from './views.ts'

const options = { locale: 'en', publicUrl: 'https://lineup.example' } as const
const views = { All: renderAll, GridSmart: renderGridSmart, Sessions: renderSessions, Speakers: renderSpeakers, SpeakerWall: renderSpeakerWall }

const floating = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
const session = {
  id: z.string(), title: z.string(), description: z.string().nullable(), startsAt: floating.nullable(), endsAt: floating.nullable(), isServiceSession: z.boolean(), isPlenumSession: z.boolean(),
  roomId: z.int().nullable(), liveUrl: z.string().nullable(), recordingUrl: z.string().nullable(), status: z.string(), isInformed: z.boolean(), isConfirmed: z.boolean(),
}
const category = z.strictObject({ id: z.int(), name: z.string(), categoryItems: z.array(z.strictObject({ id: z.int(), name: z.string() })), sort: z.int() })
const inPlace = { ...session, speakers: z.array(z.strictObject({ id: z.uuid(), name: z.string() })), categories: z.array(category), room: z.string().nullable() }
const onWall = { id: z.uuid(), firstName: z.string(), lastName: z.string(), fullName: z.string(), tagLine: z.string().nullable(), profilePicture: z.url().nullable(), isTopSpeaker: z.boolean() }
const speaker = { ...onWall, bio: z.string().nullable(), links: z.array(z.strictObject({ title: z.string(), url: z.string(), linkType: z.string() })), questionAnswers: z.array(z.never()) }
const room = z.strictObject({ id: z.int(), name: z.string(), session: z.strictObject(inPlace), index: z.int() })

/** What clients rely on, written down once more by hand. */
const contracts = {
  All: z.strictObject({
    sessions: z.array(z.strictObject({ ...session, speakers: z.array(z.uuid()), categoryItems: z.array(z.int()), questionAnswers: z.array(z.never()) })),
    speakers: z.array(z.strictObject({ ...speaker, sessions: z.array(z.int()), categoryItems: z.array(z.never()) })),
    questions: z.array(z.never()),
    categories: z.array(z.strictObject({ id: z.int(), title: z.string(), items: z.array(z.strictObject({ id: z.int(), name: z.string(), sort: z.int() })), sort: z.int(), type: z.literal('session') })),
    rooms: z.array(z.strictObject({ id: z.int(), name: z.string(), sort: z.int() })),
  }),
  GridSmart: z.array(z.strictObject({
    date: z.string().regex(/^\d{4}-\d\d-\d\dT00:00:00$/), isDefault: z.boolean(),
    rooms: z.array(z.strictObject({ id: z.int(), name: z.string(), sessions: z.array(z.strictObject(inPlace)), hasOnlyPlenumSessions: z.boolean() })),
    timeSlots: z.array(z.strictObject({ slotStart: z.string().regex(/^\d\d:\d\d:\d\d$/), rooms: z.array(room) })),
  })),
  Sessions: z.array(z.strictObject({ groupId: z.null(), groupName: z.string(), isDefault: z.boolean(), sessions: z.array(z.strictObject({ ...inPlace, questionAnswers: z.array(z.never()) })) })),
  Speakers: z.array(z.strictObject({ ...speaker, sessions: z.array(z.strictObject({ id: z.int(), name: z.string() })), categories: z.array(z.never()) })),
  SpeakerWall: z.array(z.strictObject(onWall)),
} satisfies Record<keyof typeof views, z.ZodType>

type View = keyof typeof views
function render<V extends View>(view: V, edition: Edition): z.infer<(typeof contracts)[V]> {
  const parsed: unknown = contracts[view].parse(JSON.parse(atOnce(views[view](edition, options))))
  return parsed as z.infer<(typeof contracts)[V]> // parsed by the contract of that view
}

describe.each(Object.keys(views) as View[])('%s', (name) => {
  it('says what the small edition holds', async () => {
    const written: unknown = JSON.parse(atOnce(views[name](smallEdition, options)))
    await expect(`${JSON.stringify(written, null, 2)}\n`).toMatchFileSnapshot(`./golden/${name}.json`)
  })

  it('has the shape that clients rely on, whatever the edition', () => {
    fc.assert(fc.property(arbitraryEdition, (edition) => { render(name, edition) }), { numRuns: 100 })
  })
})

const folder = process.env['LINEUP_FIXTURES']
describe.skipIf(folder === undefined)('real exports', () => {
  // Sessionize has added these since that year.
  const since2022 = /\.(status|isInformed|isConfirmed)$/
  it.each([
    ['All', 'All-2024.json'], ['GridSmart', 'droidcon-2022/schedule.json'], ['Speakers', 'droidcon-2022/speakers.json'], ['Sessions', 'droidcon-2022/sponsor_sessions.json'],
  ] as const)('%s has the same keys, and values of their types', (name, file) => {
    const theirs = shapeOf(JSON.parse(readFileSync(`${folder ?? ''}/sessionize/${file}`, 'utf8')))
    const ours = shapeOf(render(name, smallEdition))
    expect([...ours.keys()].filter((path) => !theirs.has(path) && !since2022.test(path))).toEqual([])
    expect([...theirs.keys()].filter((path) => !ours.has(path) && !/questions\[\]|questionAnswers\[\]|categor\w+\[\]/.test(path))).toEqual([])
    for (const [path, types] of ours) {
      // Of what is null throughout a file, it does not tell what else it may be.
      const allowed = [...theirs.get(path) ?? []].filter((type) => type !== 'null')
      if (allowed.length > 0) expect([...allowed, 'null'], path).toEqual(expect.arrayContaining([...types]))
    }
  })
})

it('is read by code that was written for the original: everything is found by what names it', () => {
  fc.assert(fc.property(arbitraryEdition, (edition) => {
    const all = render('All', edition)
    const known = new Set(all.sessions.map(({ id }) => id))
    for (const { sessions } of all.speakers) for (const id of sessions) expect(known).toContain(String(id))
    const items = new Set(all.categories.flatMap((one) => one.items.map(({ id }) => id)))
    for (const { categoryItems, roomId } of all.sessions) {
      for (const id of categoryItems) expect(items).toContain(id)
      if (roomId !== null) expect(all.rooms.map(({ id }) => id)).toContain(roomId)
    }
    expect(new Set(all.categories.flatMap((one) => [one.id, ...one.items.map(({ id }) => id)])).size).toBe(all.categories.length + items.size)
    const [group] = render('Sessions', edition)
    expect(group?.sessions.map(({ id }) => id)).toEqual(all.sessions.map(({ id }) => id))
    expect(render('Speakers', edition).map(({ id, sessions }) => [id, sessions.map((one) => one.id)])).toEqual(all.speakers.map(({ id, sessions }) => [id, sessions]))
  }), { numRuns: 100 })
})

it('lays out every slot once, on its day, at its time on the clock', () => {
  fc.assert(fc.property(arbitraryEdition, (edition) => {
    const grid = render('GridSmart', edition)
    const zone = edition.entities.events[0]?.timeZone ?? ''
    const laidOut = grid.flatMap(({ timeSlots }) => timeSlots.flatMap(({ slotStart, rooms }) => rooms.map(({ session: { startsAt } }) => `${startsAt ?? ''} ${slotStart}`)))
    const inRooms = grid.flatMap(({ rooms }) => rooms.flatMap(({ sessions }) => sessions.map(({ startsAt }) => `${startsAt ?? ''} ${startsAt?.slice(11) ?? ''}`)))
    const wanted = edition.entities.sessions.flatMap(({ slots }) => slots.map(({ startsAt }) => localDateTime(startsAt, zone).slice(0, 19)).map((time) => `${time} ${time.slice(11)}`))
    expect(laidOut.sort()).toEqual(wanted.sort())
    expect(inRooms.sort()).toEqual(wanted)
  }), { numRuns: 100 })
})
