import type { RowReference, TakeNote } from '../notes.ts'
import type { ExternalId, SessionRow } from '../sources/programme.ts'
import { abstractOf } from './abstractOf.ts'
import { languageOf } from './languageOf.ts'
import { levelOf } from './levelOf.ts'
import { namingSlugs } from './namingSlugs.ts'
import type { Create, Existing, Plan, SessionFields, SlotFields, TrackFields } from './plan.ts'
import { planLinks } from './planLinks.ts'
import { sessionKindOf } from './sessionKindOf.ts'
import { limitTo, shorten } from './shorten.ts'

/** A session for every row, and a slot for every row that says when. */
export function planSessions(
  rows: readonly SessionRow[],
  tracks: readonly Create<TrackFields>[],
  existing: Existing,
  note: TakeNote,
): Pick<Plan, 'sessions' | 'slots' | 'kinds'> {
  const nameSession = namingSlugs('session')
  const trackNames = new Set(tracks.map(({ key }) => key))
  const kinds = new Map<string, Plan['kinds'][number]>()
  const sessions: Create<SessionFields>[] = []
  const slots: Create<SlotFields>[] = []
  for (const session of rows) {
    const { key, row, placings } = session
    const { kind, isKnown } = sessionKindOf(session.type)
    const counted = kinds.get(session.type) ?? { type: session.type, kind, isKnown, sessions: 0 }
    kinds.set(session.type, { ...counted, sessions: counted.sessions + 1 })
    const externalIds = planExternalIds(session.externalIds, row, note)
    const abstract = abstractOf(session, note)
    sessions.push({
      action: 'create',
      key,
      row,
      fields: {
        title: shorten(session.title, 300, row, note),
        slug: nameSession(session.title),
        kind,
        abstract,
        track: session.track !== null && trackNames.has(session.track) ? session.track : null,
        language: languageOf(session.language, row, note),
        level: levelOf(session.level, row, note),
        state: session.state,
        doNotRecord: session.doNotRecord,
        appearances: limitTo(session.people, 100, 'speakers', row, note).map(({ person, role }) => ({ speaker: person, role })),
        links: planLinks(session.links, row, note),
        externalIds,
      },
    })
    for (const [at, { guid, ...place }] of placings.entries()) {
      const isTaken = guid !== null && existing.slotGuids.has(guid)
      if (isTaken) note('guid-in-use', row, guid)
      slots.push({ action: 'create', key: `slot ${at} of ${key}`, row, fields: { session: key, ...place, guid: isTaken ? null : guid, externalIds } })
    }
  }
  return { sessions, slots, kinds: [...kinds.values()].sort((a, b) => b.sessions - a.sessions || (a.type < b.type ? -1 : 1)) }
}

/** An id that is cut short would be another's. */
function planExternalIds(ids: readonly ExternalId[], row: RowReference, note: TakeNote): ExternalId[] {
  return ids.filter(({ id }) => {
    if (id.length > 200) note('too-many', row, `an id of ${id.length} characters, 200 allowed`)
    return id.length <= 200
  })
}
