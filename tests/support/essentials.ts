import type { Programme } from '../../src/intake/sources/programme.ts'
import { abstractOf, richTextOf } from '../../src/intake/plan/abstractOf.ts'
import { essenceOf, textOf } from '../../src/intake/plan/essenceOf.ts'
import { sessionKindOf } from '../../src/intake/plan/sessionKindOf.ts'

/**
 * What a programme says, without how its source numbers things: a line for each session (title, kind, track, language, level, text, who
 * appears), for each placing, room, track and person. Two programmes that say the same have the same lines.
 */
export function essentialsOf({ event, sessions, rooms, people, tracks }: Programme): Record<'event' | 'sessions' | 'placings' | 'rooms' | 'tracks' | 'people', string[]> {
  const roomNames = new Map(rooms.map(({ key, name }) => [key, name]))
  const named = new Map(people.map(({ key, name }) => [key, name]))
  const used = new Set(sessions.flatMap(({ placings }) => placings.map(({ room }) => room)))
  return {
    event: [event.startsOn, event.endsOn, event.timeZone].map(String),
    sessions: sessions.map((session) => {
      return [
        session.title, session.state, sessionKindOf(session.type).kind, session.track ?? '-', (session.language || (session.detectedLanguage ?? '')).split(/[,-]/)[0], session.doNotRecord ? 'not recorded' : '',
        inWords(abstractOf(session, () => undefined)), session.people.map(({ person, role }) => `${named.get(person) ?? '?'} (${role})`).join(', '),
      ].join(' | ')
    }).sort(),
    placings: sessions.flatMap(({ title, placings }) => placings.map(({ guid, room, startsAt, endsAt }) => [title, guid ?? '-', room === null ? '-' : roomNames.get(room), new Date(startsAt).toISOString(), new Date(endsAt).toISOString()].join(' | '))).sort(),
    rooms: rooms.filter(({ key }) => used.has(key)).map(({ name, guid }) => `${name} | ${guid ?? '-'}`).sort(),
    tracks: tracks.map(({ name }) => name).sort(),
    people: people.map(({ name, jobTitle, organization, bio, links }) => [name, jobTitle, organization, wordsOf(bio), links.map(({ url }) => url).sort().join(' ')].join(' | ')).sort(),
  }
}

type Essentials = ReturnType<typeof essentialsOf>

/**
 * The lines that only one of two programmes has: `- line` for what got lost, `+ line` for what came to it. A guid that the first
 * does not have is none of them: whoever lacks one gets one.
 */
export function differencesBetween(original: Essentials, back: Essentials): string[] {
  const guids = new Set(JSON.stringify(original).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
  const known = (line: string): string => line.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (guid) => (guids.has(guid) ? guid : '-'))
  const kinds = ['event', 'sessions', 'placings', 'rooms', 'tracks', 'people'] as const
  return kinds.flatMap((kind) => {
    const [before, after] = [original[kind], back[kind].map(known)]
    const left = [...after]
    const lost = before.filter((line) => {
      const at = left.indexOf(line)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
    return [...lost.map((line) => `- ${line}`), ...left.map((line) => `+ ${line}`)]
  })
}

/** The words of a rich text: marks of Markdown are none of them. */
function inWords(state: unknown): string {
  const essence = essenceOf(state)
  return essence === null ? '-' : textOf(essence).replace(/\s+/g, ' ').trim()
}

function wordsOf(text: string): string {
  return inWords(richTextOf([text], { path: '', name: '' }, () => undefined))
}
