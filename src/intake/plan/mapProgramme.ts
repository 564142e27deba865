import type { ImportMapping } from '../../program/importing/importOptions.ts'
import type { Programme, SessionRow } from '../sources/programme.ts'

/** What a word means to whoever imports; `undefined` where they leave it to be guessed. */
export function toldMeaning<T>(words: Readonly<Record<string, T>> | undefined, word: string): T | undefined {
  return words !== undefined && Object.hasOwn(words, word) ? words[word] : undefined
}

/** The programme with its sessions in the tracks that whoever imports wants for those of the source. */
export function mapProgramme(programme: Programme, { track: words }: ImportMapping): Programme {
  if (words === undefined) return programme
  const trackOf = ({ track }: Pick<SessionRow, 'track'>): string | null => {
    const told = track === null ? undefined : toldMeaning(words, track)
    return told === undefined ? track : told
  }
  const sessions = programme.sessions.map((session) => ({ ...session, track: trackOf(session) }))
  const kept = programme.tracks.filter(({ name }) => toldMeaning(words, name) === undefined)
  const known = new Set(kept.map(({ name }) => name))
  const tracks = [...kept]
  for (const { row, track } of sessions) {
    if (track === null || known.has(track)) continue
    known.add(track)
    // Of that name in the source, if there is one: it says the slug and the colour.
    tracks.push(programme.tracks.find(({ name }) => name === track) ?? { row, name: track, slug: null, color: null })
  }
  return { ...programme, tracks, sessions }
}
