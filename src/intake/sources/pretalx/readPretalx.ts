import type { PathReference } from '../../notes.ts'
import { takingNotes } from '../../notes.ts'
import { findEventZone } from '../findEventZone.ts'
import { gathering } from '../gathering.ts'
import { parseJson } from '../parseJson.ts'
import type { Programme } from '../programme.ts'
import type { ReadOptions, SourceFiles } from '../readOptions.ts'
import { SourceError } from '../SourceError.ts'
import { momentOf } from '../values.ts'
import { collectPretalx } from './collectPretalx.ts'
import type { PretalxObjects } from './collectPretalx.ts'
import { readSubmission, takePretalxRoom } from './readSubmission.ts'

/**
 * Reads what pretalx's API gives: pages (`{ count, results }`) of submissions, speakers, slots, rooms, tracks and types of
 * submission, as many files as there are pages; or a programme of expanded objects by day, minute and room.
 * @throws SourceError if a file is neither, or no time zone is known.
 */
export function readPretalx(files: SourceFiles, options: ReadOptions): Programme {
  const { notes, note } = takingNotes()
  const objects: PretalxObjects = { submissions: [], speakers: new Map(), slots: new Map(), rooms: new Map(), names: new Map() }
  for (const file of files) collectPretalx(parseJson(file.bytes), files.length === 1 ? '' : `${file.name}: `, objects, note)
  if (objects.submissions.length === 0) throw new SourceError('The files hold no submissions. Give the pages of submissions, and those of speakers, slots and rooms beside them.')
  const row: PathReference = { path: 'event', name: 'event' }
  const offsets = objects.submissions.flatMap(({ value }) => value.slots).flatMap((slot) => {
    const moment = momentOf(slot.start)
    return moment?.kind === 'exact' ? [moment.offset] : []
  })
  const timeZone = findEventZone('', offsets, options, row, note)
  note('no-event-name', row, options.slug)
  const namespace = `pretalx:${options.slug}`
  const gather = gathering({ namespace, areNamesIdentity: false }, options, notes, note)
  for (const room of objects.rooms.values()) takePretalxRoom(room.value, room.row, { gather, namespace, note })
  const seen = new Set<string>()
  for (const { value, row: place, day } of objects.submissions) {
    // A session with several placings stands once at each: all of them are its slots.
    const name = `${value.code}\n${value.title}`
    if (value.code !== '' && seen.has(name)) continue
    seen.add(name)
    const session = readSubmission(value, place, { objects, gather, namespace, timeZone: options.timesIn ?? timeZone, note })
    if (session !== null) gather.takeSession(session, day)
  }
  return gather.finish({ row, name: options.slug, timeZone, rasterMinutes: 5, links: [], days: [], endHours: [] })
}
