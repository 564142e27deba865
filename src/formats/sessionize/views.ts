import type { Edition } from '../../program/edition.ts'
import { mapInSteps } from '../../program/steps.ts'
import type { Steps } from '../../program/steps.ts'
import { bySpeaker } from '../bySpeaker.ts'
import { groupInSteps } from '../groupInSteps.ts'
import { lazily } from '../lazily.ts'
import { writeJson } from '../writeJson.ts'
import { describeProgramme } from './describeProgramme.ts'
import type { Placed, Programme } from './describeProgramme.ts'
import { describeSpeakers } from './describeSpeakers.ts'
import type { SessionizeOptions } from './describeSpeakers.ts'
import { layOutDay } from './layOutDay.ts'
import type { All, GridDay, Group, SessionInPlace, SpeakerInPlace, SpeakerOnWall } from './shape.ts'

/** Every session, speaker, category and room, each once, naming others by id. @throws as `describeProgramme` */
export function* renderAll(edition: Edition, options: SessionizeOptions): Steps<string> {
  const { placed, categories, rooms } = yield* describeProgramme(edition, options.locale)
  const speakers = yield* describeSpeakers(edition, options)
  const appearances = yield* appearancesBySpeaker(placed)
  const all: All = {
    sessions: lazily(placed, ({ session, written }) => ({
      ...written,
      speakers: speakersOf(session),
      categoryItems: categories.of(session).flatMap(({ categoryItems }) => categoryItems.map(({ id }) => id)),
      questionAnswers: [],
    })),
    speakers: lazily(speakers, (speaker) => ({ ...speaker, sessions: (appearances.get(speaker.id) ?? []).map(({ number }) => number), categoryItems: [] })),
    questions: [],
    categories: categories.all,
    rooms,
  }
  return yield* writeJson(all, 2)
}

/** Every session with what it names in place. */
export function* renderSessions(edition: Edition, { locale }: SessionizeOptions): Steps<string> {
  const programme = yield* describeProgramme(edition, locale)
  const sessions = lazily(programme.placed, (one) => ({ questionAnswers: [], ...inPlace(one, programme) }))
  const groups: Group[] = [{ groupId: null, groupName: 'All', sessions, isDefault: true }]
  return yield* writeJson(groups, 3)
}

/** Every speaker with the titles of their sessions. */
export function* renderSpeakers(edition: Edition, options: SessionizeOptions): Steps<string> {
  const { placed } = yield* describeProgramme(edition, options.locale)
  const appearances = yield* appearancesBySpeaker(placed)
  const speakers = lazily(yield* describeSpeakers(edition, options), (speaker): SpeakerInPlace => ({
    ...speaker, sessions: (appearances.get(speaker.id) ?? []).map(({ number, written: { title } }) => ({ id: number, name: title })), categories: [],
  }))
  return yield* writeJson(speakers, 1)
}

/** Names, pictures and tag lines of speakers. */
export function* renderSpeakerWall(edition: Edition, options: SessionizeOptions): Steps<string> {
  const speakers = yield* describeSpeakers(edition, options)
  return yield* writeJson(lazily(speakers, ({ id, firstName, lastName, fullName, tagLine, profilePicture, isTopSpeaker }): SpeakerOnWall =>
    ({ id, firstName, lastName, fullName, tagLine, profilePicture, isTopSpeaker })), 1)
}

/** The days of the programme, by room and by time. */
export function* renderGridSmart(edition: Edition, { locale }: SessionizeOptions): Steps<string> {
  const programme = yield* describeProgramme(edition, locale)
  const ofDay = yield* groupInSteps(programme.placed, ({ day }) => day)
  const days: GridDay[] = []
  for (const day of [...ofDay.keys()].filter((known) => known !== null).sort()) {
    const sessions = yield* mapInSteps(ofDay.get(day) ?? [], (one) => inPlace(one, programme))
    days.push(yield* layOutDay(day, days.length === 0, sessions, programme.rooms))
  }
  return yield* writeJson(days, levelOfSessions)
}

/** A day, its rooms or times, one of them, its sessions or rooms, one of those, and in a time's room the session. */
const levelOfSessions = 5

function inPlace({ session, written }: Placed, { roomNames, speakers, categories }: Programme): SessionInPlace {
  const { roomId } = written
  return {
    ...written,
    speakers: speakersOf(session).flatMap((id) => {
      const speaker = speakers.get(id)
      return speaker ? [{ id, name: speaker.name }] : []
    }),
    categories: categories.of(session),
    room: roomId === null ? null : roomNames.get(roomId) ?? null,
  }
}

function speakersOf({ appearances }: Placed['session']): string[] {
  return [...new Set(appearances.map(({ speaker }) => speaker))]
}

/** Service sessions have no number. */
function* appearancesBySpeaker(placed: readonly Placed[]): Steps<ReadonlyMap<string, readonly Placed[]>> {
  return yield* bySpeaker(placed.filter(({ written }) => !written.isServiceSession), ({ session }) => session)
}
