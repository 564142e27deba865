import type { TakeNote } from '../notes.ts'
import type { Programme, SessionRow } from '../sources/programme.ts'
import { noChoices } from './choices.ts'
import { fingerprintOf } from './compareFields.ts'
import type { TakeDoubt } from './doubts.ts'
import { fateOf } from './fateOf.ts'
import type { Matches } from './matchRows.ts'
import type { Missing } from './plan.ts'
import type { PlanOptions } from './planProgramme.ts'
import { isStatusEditors } from './stepOf.ts'
import type { EventThere, ThereSession, ThereSlot } from './there.ts'

const confirmed = fingerprintOf('confirmed')

/**
 * Sessions and slots that an import from this source brought and that it does not name any more. What an editor has cancelled or
 * thrown away since, and what came from elsewhere, is none of it. A new row at the place of a missing one is noted.
 */
export function findMissing({ sessions: rows }: Programme, there: EventThere, matches: Matches, { source, missing, publish, choices = noChoices }: PlanOptions, { note, doubt }: { note: TakeNote; doubt: TakeDoubt }): Missing[] {
  const [found, foundSlots] = [idsIn(matches.sessions), idsIn(matches.slots)]
  const isGone = ({ recorded, isInTrash, fields }: ThereSession | ThereSlot): boolean => recorded?.source === source && !isInTrash && fields.state === 'confirmed'
  const sessions = there.sessions.filter((session) => !found.has(session.id) && isGone(session))
  const slots = there.slots.filter((slot) => !foundSlots.has(slot.id) && found.has(slot.session) && isGone(slot))
  noteNewcomers(rows, sessions, there, matches, { note, doubt })
  const missed = (collection: Missing['collection'], there: ThereSession | ThereSlot): Missing => {
    const { id, name, recorded, isLive } = there
    const fields = recorded?.fields ?? {}
    // Publishing it would publish what an editor has not finished.
    const publishes = collection === 'slots' || (publish && (there.status === 'published' || !isStatusEditors(there)))
    // A state that an editor has set stays.
    const may = { collection, mayCancel: fields['state'] === confirmed, mayArchive: collection === 'sessions' && isLive && !isStatusEditors(there) }
    const becomes = fateOf(choices.missing.get(id) ?? missing, may)
    if (becomes === 'archive' && !publishes) note('archive-waits', { path: 'missing', name })
    return { ...may, id, name, becomes, publishes, isLive, record: { source, fields } }
  }
  const inOrder = new Intl.Collator('en', { numeric: true })
  return [...sessions.map((session) => missed('sessions', session)), ...slots.map((slot) => missed('slots', slot))].sort((a, b) => inOrder.compare(`${a.collection} ${a.name}`, `${b.collection} ${b.name}`))
}

/** A row that is new, where and when one that is missing was: perhaps they are the same under another id. */
function noteNewcomers(rows: readonly SessionRow[], gone: readonly ThereSession[], { slots, rooms }: EventThere, matches: Matches, { note, doubt }: { note: TakeNote; doubt: TakeDoubt }): void {
  const places = new Map(gone.flatMap(({ id, name }) => slots.filter(({ session }) => session === id).map(({ fields }) => [`${fields.room ?? ''} ${Date.parse(fields.startsAt)}`, { id, name, detail: fields.startsAt }] as const)))
  const roomIds = new Map([...matches.rooms].map(([key, { id }]) => [key, id]))
  if (rooms.length === 0 && places.size === 0) return
  for (const { key, row, title, placings } of rows) {
    if (matches.sessions.has(key)) continue
    for (const { room, startsAt } of placings) {
      const before = places.get(`${room === null ? '' : (roomIds.get(room) ?? '?')} ${Date.parse(startsAt)}`)
      if (before === undefined) continue
      note('in-place-of', row, before.name)
      doubt({ collection: 'sessions', key, row, name: title, code: 'in-place-of', candidates: [before] })
    }
  }
}

function idsIn(matches: ReadonlyMap<string, { id: string }>): Set<string> {
  return new Set([...matches.values()].map(({ id }) => id))
}
