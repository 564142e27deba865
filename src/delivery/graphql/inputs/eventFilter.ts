import { builder } from '../builder.ts'
import { EventKindEnum, EventPhaseEnum } from '../enums.ts'
import { names, search } from './describe.ts'

export const EventFilter = builder.inputType('EventFilter', {
  description: 'Which events are wanted: those that meet every condition given. Of a list one value is enough; an empty list takes nothing. A condition that is left out, or null, asks nothing. What is “now” or “upcoming” the client says by a day, so that answers can be kept: all that is not over today is `from` with the day of today.',
  fields: (t) => ({
    ids: t.idList({ description: 'With one of these ids. Ids that are not there are passed over. Without: any.' }),
    slugs: t.stringList({ description: 'With one of these slugs, or with one of them before, such as `["open-source-securitycon-eu-2026"]`. Slugs that are not there are passed over. Without: any.' }),
    kinds: t.field({ type: [EventKindEnum], description: 'Of one of these kinds. Without: any.' }),
    phases: t.field({ type: [EventPhaseEnum], description: 'In one of these phases, such as `[PROGRAMME_PUBLISHED, LIVE]`. Without: any.' }),
    parents: t.stringList({ description: 'Beside one of these conferences, by slug or id, such as `["kubecon-cloudnativecon-eu-2026"]`. A name that no event has, or had, is an error. Without: any.' }),
    organizers: t.stringList({ description: names('Held by one of these organizations', 'cncf') }),
    venues: t.stringList({ description: names('At one of these venues', 'rai-amsterdam') }),
    on: t.field({ type: 'Date', description: 'On at this day, such as `2026-03-24`: its first and last day included, in the zone of the event. Without: any.' }),
    from: t.field({ type: 'Date', description: 'Not over before this day, such as `2026-03-24`: its last day is this one or later. Without: any.' }),
    until: t.field({ type: 'Date', description: 'Begun by this day, such as `2026-12-31`: its first day is this one or earlier. Without: any.' }),
    q: t.string({ description: search('event') }),
  }),
})
export type EventFilterValue = (typeof EventFilter)['$inferInput']
