import { spokenTimeOf } from '../spokenTime.ts'
import { spoken } from '../difference/words.ts'
import type { EventState, PublicState } from './publicState.ts'

/** `same`: the public sees what the editor sees; `differs`: something else; `hidden`: nothing of it; `pending`: in a moment. */
export type Tone = 'same' | 'differs' | 'hidden' | 'pending'
export type PublicStateWords = { tone: Tone; headline: string; reasons: string[] }

/** What the public sees of a document at one event, against what the editor sees, in a line and its reasons. */
export function describeEventState(state: Omit<PublicState, 'events'>, at: EventState, isModified: boolean): PublicStateWords {
  const unsaved = isModified ? ['what you changed here is not saved'] : []
  if (at.isShown && at.edition !== null) {
    const reasons = [...unsaved, ...draftReasons(state), ...waitReasons(at), ...withdrawalReasons(state)]
    const edition = `Public shows edition ${at.edition}`
    if (reasons.length > 0) return { tone: 'differs', headline: `${edition}: differs from what you see`, reasons }
    if (at.isBuilding) return { tone: 'pending', headline: `${edition}, and the next is being built`, reasons: [] }
    return { tone: 'same', headline: `${edition}: the same as you see`, reasons: [] }
  }
  const reasons = hiddenReasons(state, at)
  if (reasons.length === 0 && at.isBuilding) return { tone: 'pending', headline: 'Public in a moment', reasons: ['it is being built'] }
  return { tone: 'hidden', headline: 'Not public', reasons: [...(reasons.length > 0 ? reasons : ['nothing that is public names it']), ...unsaved] }
}

/** As `describeEventState`, of a document that no event of whoever asks names. */
export function describeLooseState(state: Omit<PublicState, 'events'>): PublicStateWords {
  const own = state.isTrashed ? ['it is in the trash'] : state.isPublished ? [] : ['it is a draft']
  if (state.others > 0) return { tone: own.length > 0 ? 'hidden' : 'same', headline: `Named by ${count(state.others, 'event')} on which you do not work`, reasons: [...own, ...draftReasons(state)] }
  return { tone: 'hidden', headline: 'Not public', reasons: [...own, 'no event names it yet'] }
}

function draftReasons({ isPublished, draftFields }: Pick<PublicState, 'isPublished' | 'draftFields'>): string[] {
  if (!isPublished || draftFields.length === 0) return []
  const named = draftFields.length > 4 ? `${draftFields.slice(0, 3).join(', ')} and ${draftFields.length - 3} more fields` : draftFields.join(', ')
  return [`${named} changed in a draft that is not published`]
}

function waitReasons(at: EventState): string[] {
  if (at.failure !== null) return [`the last build failed: ${at.failure}`]
  if (at.isFrozen) return ['the event is archived, and its last edition stays as it is']
  if (!at.waits) return []
  const why = at.isHeld ? 'the event is on hold' : 'the event publishes by release'
  return [at.releaseAt === null ? `what is published waits for a release (${why})` : `what is published waits for the release set for ${spokenTimeOf(at.releaseAt, at.event.timeZone)}`]
}

function withdrawalReasons({ isTrashed, isPublished }: Pick<PublicState, 'isTrashed' | 'isPublished'>): string[] {
  if (isTrashed) return ['it is in the trash, and still in the live edition']
  return isPublished ? [] : ['it is not published any more, and still in the live edition']
}

function hiddenReasons(state: Omit<PublicState, 'events'>, at: EventState): string[] {
  return [
    ...(state.isTrashed ? ['it is in the trash'] : state.isPublished ? [] : ['it is a draft']),
    ...(at.isEventPublished ? [] : ['the event is not published']),
    ...(at.isTakenOff && at.isEventPublished ? ['the event was taken off'] : []),
    ...(at.isShownInPhase ? [] : [`the phase “${spoken(at.phase)}” does not show it yet`]),
    ...(at.outsideDates === null ? [] : [datesReason(at)]),
    ...(at.isSessionPublished ? [] : ['its session is not published']),
    ...waitReasons(at),
  ]
}

function datesReason({ outsideDates, event }: EventState): string {
  const words = (word: string, instant: string | null | undefined): string[] => (instant ? [`${word} ${spokenTimeOf(instant, event.timeZone)}`] : [])
  return `it shows only ${[...words('from', outsideDates?.from), ...words('until', outsideDates?.until)].join(' ')}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
