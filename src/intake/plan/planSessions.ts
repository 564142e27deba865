import type { RowReference, TakeNote } from '../notes.ts'
import type { ExternalId, PlacingRow } from '../sources/programme.ts'
import { abstractOf } from './abstractOf.ts'
import { comparableSession, comparableSlot } from './comparable.ts'
import type { Comparable } from './compareFields.ts'
import { fingerprintOf } from './compareFields.ts'
import { languageOf } from './languageOf.ts'
import { levelOf } from './levelOf.ts'
import type { MappedSession } from './mapCategories.ts'
import { slotKeyOf } from './matchRows.ts'
import { namingSlugs } from './namingSlugs.ts'
import type { Plan, SessionFields, SlotFields, Step } from './plan.ts'
import type { PlanContext } from './planContext.ts'
import { resolving } from './planContext.ts'
import { planLinks } from './planLinks.ts'
import { sessionKindOf } from './sessionKindOf.ts'
import { limitTo, shorten } from './shorten.ts'
import { stepOf } from './stepOf.ts'
import type { ThereSession } from './there.ts'

type Referred = Pick<Plan, 'tracks' | 'speakers' | 'rooms' | 'topics'>

/** A session for every row, and a slot for every time that a row says. What an editor put into the trash stays there. */
export function planSessions(rows: readonly MappedSession[], referred: Referred, context: PlanContext): Pick<Plan, 'sessions' | 'slots' | 'kinds'> {
  const { there, matches, options, choices, nameOf, note } = context
  const nameSession = namingSlugs('session', there?.sessions.map(({ slug }) => slug))
  const trackNames = new Set(referred.tracks.map(({ key }) => key))
  const [trackOf, speakerOf, roomOf, topicOf] = [resolving(referred.tracks), resolving(referred.speakers), resolving(referred.rooms), resolving(referred.topics)]
  const theirsOf = (session: MappedSession, fields: SessionFields, match: ThereSession): Comparable => {
    const { language, ...said } = comparableSession(fields, { trackOf, speakerOf, topicOf })
    // Where the source says nothing, what an editor says is no difference from it.
    return typeof session.detectedLanguage === 'string' && session.language === '' && hasOwnLanguage(match) ? said : { ...said, language }
  }
  const kinds = new Map<string, Plan['kinds'][number]>()
  const sessions: Step<SessionFields>[] = []
  const slots: Step<SlotFields>[] = []
  for (const session of rows) {
    const { kind, isKnown } = sessionKindOf(session.type)
    const counted = kinds.get(session.type) ?? { type: session.type, kind, isKnown, sessions: 0 }
    kinds.set(session.type, { ...counted, sessions: counted.sessions + 1 })
    const match = matches.sessions.get(session.key)
    if (match?.isInTrash === true) {
      note('in-trash', session.row, match.name)
      continue
    }
    const track = session.track !== null && trackNames.has(session.track) ? session.track : null
    const isLanguageEditors = match !== undefined && hasOwnLanguage(match)
    const language = languageOf(session.language, session.row, note) ?? (isLanguageEditors ? null : detectedIn(session, note))
    const fields = fieldsOf(session, { kind, track, language }, note)
    sessions.push(
      match === undefined
        ? { action: 'create', key: session.key, row: session.row, fields: { ...fields, slug: nameSession(session.title) } }
        : stepOf(session, match, theirsOf(session, fields, match), { ...fields, appearances: withWhatIsThere(fields, match, speakerOf) }, fields.externalIds, { source: options.source, publish: options.publish, nameOf, take: choices.take }),
    )
    for (const [at, placing] of session.placings.entries()) slots.push(planSlot(session, at, placing, fields.externalIds, roomOf, context))
  }
  return { sessions, slots, kinds: [...kinds.values()].sort((a, b) => b.sessions - a.sessions || (a.type < b.type ? -1 : 1)) }
}

function fieldsOf(session: MappedSession, { kind, track, language }: Pick<SessionFields, 'kind' | 'track' | 'language'>, note: TakeNote): SessionFields {
  const { row } = session
  return {
    title: shorten(session.title, 300, row, note),
    slug: '',
    kind,
    abstract: abstractOf(session, note),
    track,
    topics: session.topics.map(({ name }) => name),
    language,
    level: levelOf(session.level, row, note),
    state: session.state,
    doNotRecord: session.doNotRecord,
    appearances: limitTo(session.people, 100, 'speakers', row, note).map(({ person, role }) => ({ speaker: person, role })),
    links: planLinks(session.links, row, note),
    externalIds: planExternalIds(session.externalIds, row, note),
  }
}

function detectedIn({ language, detectedLanguage = null, row }: MappedSession, note: TakeNote): string | null {
  if (language !== '' || detectedLanguage === null) return null
  note('language-detected', row, detectedLanguage)
  return detectedLanguage
}

/** Whether somebody has set another language than an import left. */
function hasOwnLanguage({ fields: { language }, recorded }: ThereSession): boolean {
  return language !== null && recorded?.fields['language'] !== fingerprintOf(language)
}

/** Job and organization at this session, and its row, stay with whoever stays. */
function withWhatIsThere({ appearances }: SessionFields, match: ThereSession, speakerOf: (key: string) => string): SessionFields['appearances'] {
  const there = new Map(match.appearances.map((appearance) => [appearance.speaker, appearance]))
  return appearances.map((appearance) => {
    const found = there.get(speakerOf(appearance.speaker))
    return found === undefined ? appearance : { ...appearance, there: found }
  })
}

function planSlot({ key: session, row }: MappedSession, at: number, { guid, ...place }: PlacingRow, externalIds: ExternalId[], roomOf: (key: string) => string, { existing, matches, options, choices, nameOf, note }: PlanContext): Step<SlotFields> {
  const key = slotKeyOf(session, at)
  const match = matches.slots.get(key)
  const isTaken = guid !== null && existing.slotGuids.has(guid) && match?.guid !== guid
  if (isTaken) note('guid-in-use', row, guid)
  const fields: SlotFields = { session, ...place, state: 'confirmed', guid: isTaken ? null : guid, externalIds }
  return match === undefined ? { action: 'create', key, row, fields } : stepOf({ key, row }, match, comparableSlot(fields, roomOf), fields, externalIds, { source: options.source, publish: null, nameOf, take: choices.take })
}

/** An id that is cut short would be another's. */
function planExternalIds(ids: readonly ExternalId[], row: RowReference, note: TakeNote): ExternalId[] {
  return ids.filter(({ id }) => {
    if (id.length > 200) note('too-many', row, `an id of ${id.length} characters, 200 allowed`)
    return id.length <= 200
  })
}
