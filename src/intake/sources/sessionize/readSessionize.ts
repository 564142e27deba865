import type { PathReference } from '../../notes.ts'
import { takingNotes } from '../../notes.ts'
import { findEventZone } from '../findEventZone.ts'
import { gathering } from '../gathering.ts'
import { parseJson } from '../parseJson.ts'
import type { Programme } from '../programme.ts'
import type { ReadOptions, SourceFiles } from '../readOptions.ts'
import { SourceError } from '../SourceError.ts'
import { readSessionizeSession } from './readSessionizeSession.ts'
import { readSessionizeSpeaker } from './readSessionizeSpeaker.ts'
import type { SessionizeViews } from './readViews.ts'
import { readViews } from './readViews.ts'

/**
 * Reads what Sessionize's API gives (`/api/v2/{code}/view/…`): All, or any of GridSmart, Sessions and Speakers together. A session
 * that stands in several views is one. Times have no zone.
 * @throws SourceError if a file is no such view, or no time zone is known.
 */
export function readSessionize(files: SourceFiles, options: ReadOptions): Programme {
  const { notes, note } = takingNotes()
  const views: SessionizeViews = { sessions: [], speakers: [], rooms: [], categoryOfItem: new Map() }
  for (const file of files) readViews(parseJson(file.bytes), files.length === 1 ? '' : `${file.name}: `, views, note)
  if (views.sessions.length === 0) throw new SourceError('The files hold no sessions. Give the view All, or GridSmart or Sessions together with Speakers.')
  const row: PathReference = { path: 'event', name: 'event' }
  const timeZone = findEventZone('', [], options, row, note)
  note('no-event-name', row, options.slug)
  const gather = gathering({ namespace: 'sessionize', areNamesIdentity: false }, options, notes, note)
  for (const { value: { id, name, capacity }, row: place } of views.rooms) {
    gather.takeRoom({ row: place, name, guid: null, capacity, externalIds: id === '' ? [] : [{ source: 'sessionize', id }] })
  }
  const speakers = new Map(views.speakers.map((speaker) => [speaker.value.id, speaker]))
  const context = { gather, note, categoryOfItem: views.categoryOfItem, timeZone: options.timesIn ?? timeZone, speakerOf: (id: string, name: string, place: PathReference) => readSessionizeSpeaker(speakers.get(id) ?? null, { id, name }, place, note) }
  const seen = new Set<string>()
  for (const { value, row: place, day } of views.sessions) {
    // The same session of another view; without an id every row is one, and so is one that says something else under the same id.
    const name = `${value.id}\n${value.title}`
    if (value.id !== '' && seen.has(name)) continue
    seen.add(name)
    gather.takeSession(readSessionizeSession(value, place, context), day)
  }
  return gather.finish({ row, name: options.slug, timeZone, rasterMinutes: 5, links: [], days: [], endHours: [] })
}
