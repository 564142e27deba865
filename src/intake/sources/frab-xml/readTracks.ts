import type { TakeNote } from '../../notes.ts'
import type { XmlElement } from '../parseXml.ts'
import type { SessionRow, TrackRow } from '../programme.ts'
import { attributeOf, childrenOf, inOneLine, lineOf, textOf } from '../xmlText.ts'
import { colorOf } from '../values.ts'

/** The tracks that the conference declares, then those that only sessions name. */
export function readTracks(conference: XmlElement | null, sessions: readonly SessionRow[], note: TakeNote): TrackRow[] {
  const tracks = new Map<string, TrackRow>()
  for (const element of conference === null ? [] : declaredTracksOf(conference)) {
    const name = attributeOf(element, 'name') || lineOf(element, 'name') || inOneLine(textOf(element))
    if (name === '' || tracks.has(name)) continue
    const row = { line: element.line, name: `track "${name}"` }
    const color = attributeOf(element, 'color')
    if (colorOf(color) === null) note('no-color', row, color)
    tracks.set(name, { row, name, slug: attributeOf(element, 'slug') || null, color: colorOf(color) })
  }
  for (const session of sessions) {
    if (session.track === null || tracks.has(session.track)) continue
    const row = { ...session.row, name: `track "${session.track}" of ${session.row.name}` }
    note('track-not-declared', row)
    tracks.set(session.track, { row, name: session.track, slug: null, color: null })
  }
  return [...tracks.values()]
}

/** Some writers put them in a `<tracks>`. */
function declaredTracksOf(conference: XmlElement): XmlElement[] {
  return [conference, ...childrenOf(conference, 'tracks')].flatMap((parent) => childrenOf(parent, 'track'))
}
