import type { Appearance } from '../../../program/entities.ts'
import { matchesLanguage } from '../../select/matchesLanguage.ts'
import { slotsOfSession } from '../../select/slotsOfSession.ts'
import type { Held, LiveEvent, PlacedSlot } from '../../store/library.ts'
import type { Reading } from '../../store/reading.ts'
import type { SessionFilterValue } from '../inputs/sessionFilter.ts'
import { isGiven } from '../isGiven.ts'
import { all, anyOf, idsNamed, languageRanges, lowerCase, oneOf, when, withinOneEvent } from './conditions.ts'
import type { Condition } from './conditions.ts'
import { idsOfEvents } from './findEvents.ts'

export type SessionIn = { readonly event: LiveEvent; readonly session: Held<'session'> }

export type SessionConditions = {
  /** What is asked of the session itself. */
  readonly own: Condition<SessionIn> | null
  /** What is asked of one of its slots. */
  readonly slot: Condition<PlacedSlot> | null
  /** All that is asked. */
  readonly whole: Condition<SessionIn> | null
}

/**
 * Makes conditions of a filter, `q` aside.
 * @param events those of whose sessions is chosen. @param only the one of them, if there can be no other.
 * @throws UNKNOWN_FILTER_VALUE, BAD_ARGUMENT
 */
export function compileSessionFilter(reading: Reading, events: readonly LiveEvent[], only: LiveEvent | null, filter: SessionFilterValue | null | undefined): SessionConditions {
  if (!isGiven(filter)) return { own: null, slot: null, whole: null }
  withinOneEvent(only, 'filter.changedSince', isGiven(filter.changedSince))
  const named = (kind: Parameters<typeof idsNamed>[2], argument: keyof SessionFilterValue, names: readonly string[] | null | undefined): readonly string[] | null => idsNamed(reading, events, kind, argument, names)
  const slot = all<PlacedSlot>([
    oneOf(filter.days, ({ day }) => day),
    oneOf(named('room', 'rooms', filter.rooms), ({ slot: { room } }) => room),
    oneOf(filter.slotStates, ({ slot: { state } }) => state),
    when(instantOf(filter.startsFrom), ({ slot: { startsAt } }, from) => Date.parse(startsAt) >= from),
    when(instantOf(filter.startsBefore), ({ slot: { startsAt } }, before) => Date.parse(startsAt) < before),
    when(instantOf(filter.runsAt), ({ slot: { startsAt, endsAt } }, at) => Date.parse(startsAt) <= at && at < Date.parse(endsAt)),
  ])
  const appearance = all<Appearance>([
    oneOf(named('speaker', 'speakers', filter.speakers), ({ speaker }) => speaker),
    oneOf(named('organization', 'organizations', filter.organizations), ({ organization }) => organization),
    oneOf(filter.roles, ({ role }) => role),
  ])
  const ranges = languageRanges(filter.languages)
  const own = all<SessionIn>([
    oneOf(lowerCase(filter.ids), ({ session }) => session.id),
    anyOf(filter.slugs, ({ session }) => [session.slug, ...session.formerSlugs]),
    oneOf(idsOfEvents(reading, 'events', filter.events), ({ event }) => event.id),
    oneOf(named('track', 'tracks', filter.tracks), ({ session }) => session.track),
    anyOf(named('topic', 'topics', filter.topics), ({ session }) => session.topics),
    oneOf(named('sponsor', 'sponsors', filter.sponsors), ({ session }) => session.sponsor),
    oneOf(filter.kinds, ({ session }) => session.kind),
    oneOf(filter.levels, ({ session }) => session.level),
    anyOf(filter.audiences, ({ session }) => session.audiences),
    when(ranges, ({ session: { language } }, wanted) => language !== null && wanted.some((range) => matchesLanguage(language, range))),
    oneOf(filter.states, ({ session }) => session.state),
    anyOf(filter.linkKinds, ({ session }) => session.links.map(({ kind }) => kind)),
    when(filter.hasSlot, ({ session }, has) => (session.slots.length > 0) === has),
    when(filter.doNotRecord, ({ session }, is) => session.doNotRecord === is),
    when(filter.changedSince, ({ session }, number) => session.changedIn > number),
    appearance && (({ session }) => session.appearances.some(appearance)),
  ])
  return { own, slot, whole: all([own, slot && (({ event, session }) => slotsOfSession(event, session.id).some(slot))]) }
}

function instantOf(instant: string | null | undefined): number | null {
  return isGiven(instant) ? Date.parse(instant) : null
}
