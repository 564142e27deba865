import type { Edition } from '../../program/edition.ts'
import { describeProgramme } from './describeProgramme.ts'
import type { Placed, Programme, SessionizeOptions } from './describeProgramme.ts'
import { layOutDay } from './layOutDay.ts'
import type { All, Group, SessionInPlace, SpeakerInPlace, SpeakerOnWall } from './shape.ts'

/** A view of an event in Sessionize's shape. @throws if the edition does not hold its event. */
type View = (edition: Edition, options: SessionizeOptions) => Uint8Array<ArrayBuffer>

/** Every session, speaker, category and room, each once, naming others by id. */
export const renderAll: View = (edition, options) => {
  const { placed, speakers, categories, rooms } = describeProgramme(edition, options)
  const all: All = {
    sessions: placed.map(({ session, written }) => ({
      ...written,
      speakers: speakersOf(session),
      categoryItems: categories.of(session).flatMap(({ categoryItems }) => categoryItems.map(({ id }) => id)),
      questionAnswers: [],
    })),
    speakers: speakers.map(({ entity, written }) => ({ ...written, sessions: appearancesOf(entity.id, placed).map(({ number }) => number), categoryItems: [] })),
    questions: [],
    categories: categories.all,
    rooms,
  }
  return toBytes(all)
}

/** Every session with what it names in place. */
export const renderSessions: View = (edition, options) => {
  const programme = describeProgramme(edition, options)
  const groups: Group[] = [{ groupId: null, groupName: 'All', sessions: programme.placed.map((one) => ({ questionAnswers: [], ...inPlace(one, programme) })), isDefault: true }]
  return toBytes(groups)
}

/** Every speaker with the titles of their sessions. */
export const renderSpeakers: View = (edition, options) => {
  const { placed, speakers } = describeProgramme(edition, options)
  return toBytes(speakers.map(({ entity, written }): SpeakerInPlace => ({
    ...written, sessions: appearancesOf(entity.id, placed).map(({ number, written: { title } }) => ({ id: number, name: title })), categories: [],
  })))
}

/** Names, pictures and tag lines of speakers. */
export const renderSpeakerWall: View = (edition, options) =>
  toBytes(describeProgramme(edition, options).speakers.map(({ written: { id, firstName, lastName, fullName, tagLine, profilePicture, isTopSpeaker } }): SpeakerOnWall =>
    ({ id, firstName, lastName, fullName, tagLine, profilePicture, isTopSpeaker })))

/** The days of the programme, by room and by time. */
export const renderGridSmart: View = (edition, options) => {
  const programme = describeProgramme(edition, options)
  const days = [...new Set(programme.placed.flatMap(({ day }) => day ?? []))].sort()
  return toBytes(days.map((day, index) => layOutDay(day, index === 0, programme.placed.filter((one) => one.day === day).map((one) => inPlace(one, programme)), programme.rooms)))
}

function inPlace({ session, written }: Placed, { roomNames, speakerNames, categories }: Programme): SessionInPlace {
  const { roomId } = written
  return {
    ...written,
    speakers: speakersOf(session).flatMap((id) => {
      const name = speakerNames.get(id)
      return name === undefined ? [] : [{ id, name }]
    }),
    categories: categories.of(session),
    room: roomId === null ? null : roomNames.get(roomId) ?? null,
  }
}

function speakersOf({ appearances }: Placed['session']): string[] {
  return [...new Set(appearances.map(({ speaker }) => speaker))]
}

/** Service sessions have no number. */
function appearancesOf(speaker: string, placed: readonly Placed[]): Placed[] {
  return placed.filter(({ session, written }) => !written.isServiceSession && session.appearances.some((one) => one.speaker === speaker))
}

function toBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value))
}
