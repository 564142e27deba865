import { expect, it } from 'vitest'
import { buildEdition } from '../../../tests/support/editions.ts'
import { libraryOf } from '../../../tests/support/graphqlRig.ts'
import { sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import type { Edition } from '../../program/edition.ts'
import { atOnce } from '../../program/steps.ts'
import type { Steps } from '../../program/steps.ts'
import { cutEdition } from './cutEdition.ts'
import { feeds } from './feeds.ts'
import type { Feed } from './feeds.ts'

const [live] = libraryOf([buildEdition(sampleProgramme({ slug: 'conf', sessions: 300, speakers: 200 }))]).events
if (!live) throw new Error('it is of an event')
const { edition } = live
const slots = edition.entities.sessions.flatMap((session) => session.slots)
const options = { locale: 'en', publicUrl: 'https://lineup.example', address: '/api/events/conf/feed', at: slots[0]?.startsAt ?? '' } as const

/** What states of rooms are told of is made at once: there are few rooms. */
const made = Object.entries(feeds).filter(([, feed]) => !('renderRooms' in feed))
const ofSpeakers = new Set(['speakers.csv', 'sessionize/view/Speakers', 'sessionize/view/SpeakerWall'])

function* write(feed: Feed, of: Edition): Steps<string> {
  if ('renderRooms' in feed) throw new Error('it is made at once')
  return 'renderAt' in feed ? (yield* feed.renderAt(of, options)).body : yield* feed.render(of, options)
}

/** The edition, and what it was asked for since that was last forgotten: ids of slots and of speakers of which more was read than their place in an order. */
function watched(): { edition: Edition; read: Set<string> } {
  const read = new Set<string>()
  const { sessions, speakers } = edition.entities
  return {
    read,
    edition: {
      ...edition,
      entities: {
        ...edition.entities,
        sessions: sessions.map((session) => ({ ...session, slots: session.slots.map((slot) => ({ ...slot, get endsAt() { read.add(slot.guid); return slot.endsAt } })) })),
        speakers: speakers.map((speaker) => ({ ...speaker, get bio() { read.add(speaker.id); return speaker.bio } })),
      },
    },
  }
}

it.each(made)('%s can be put down as often as there is something in it', (name, feed) => {
  const steps = write(feed, edition)
  let yields = 0
  while (steps.next().done !== true) yields += 1
  expect(slots.length).toBeGreaterThan(250)
  expect(yields).toBeGreaterThanOrEqual(feed.sessions === 'none' ? edition.entities.sponsors.length : ofSpeakers.has(name) ? edition.entities.speakers.length : slots.length)
})

it.each(made)('%s looks at a few slots and speakers at a time', (name, feed) => {
  const { edition: seen, read } = watched()
  const steps = write(feed, seen)
  const all = new Set<string>()
  let most = 0
  for (let isDone = false; !isDone;) {
    read.clear()
    isDone = steps.next().done === true
    most = Math.max(most, read.size)
    for (const id of read) all.add(id)
  }
  // What is on looks through one room at a time.
  expect(most).toBeLessThan(name === 'now' ? slots.length / 2 : 20)
  if (/calendar|schedule|sessions|jsonld|sessionize|now/.test(name)) expect(all.size).toBeGreaterThanOrEqual(ofSpeakers.has(name) ? edition.entities.speakers.length : slots.length)
})

it('cuts an edition a session at a time', () => {
  const steps = cutEdition(edition, ({ number }) => number % 2 === 0)
  let yields = 0
  while (steps.next().done !== true) yields += 1
  expect(yields).toBeGreaterThanOrEqual(edition.entities.sessions.length)
})

it('says the same of an edition whatever is made in between', () => {
  const wanted = made.map(([, feed]) => atOnce(write(feed, edition)))
  const texts = new Map<number, string>()
  const going = made.map(([, feed]) => write(feed, edition))
  while (texts.size < going.length) {
    for (const [at, steps] of going.entries()) {
      const { done, value } = steps.next()
      if (done === true && !texts.has(at)) texts.set(at, value)
    }
  }
  expect([...texts].sort(([a], [b]) => a - b).map(([, text]) => text)).toEqual(wanted)
})
