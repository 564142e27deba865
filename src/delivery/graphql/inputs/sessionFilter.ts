import { builder } from '../builder.ts'
import { AudienceEnum, LevelEnum, LinkKindEnum, SessionKindEnum, SessionStateEnum, SlotStateEnum, SpeakerRoleEnum } from '../enums.ts'
import { names, search } from './describe.ts'

export const SessionFilter = builder.inputType('SessionFilter', {
  description: 'Which sessions are wanted: those that meet every condition given. Of a list one value is enough; an empty list takes nothing. A condition that is left out, or null, asks nothing. `days`, `rooms`, `slotStates`, `startsFrom`, `startsBefore` and `runsAt` are met by one and the same slot; `speakers`, `roles` and `organizations` by one and the same appearance.',
  fields: (t) => ({
    ids: t.idList({ description: 'With one of these ids, such as those of a personal schedule. Ids that are not there are passed over. Without: any.' }),
    slugs: t.stringList({ description: 'With one of these slugs, or with one of them before, such as `["opening"]`. Slugs that are not there are passed over. Without: any.' }),
    events: t.stringList({ description: names('Of one of these events', 'kubecon-cloudnativecon-eu-2026') }),
    tracks: t.stringList({ description: names('In one of these tracks', 'ai-supply-chain') }),
    rooms: t.stringList({ description: names('With a slot in one of these rooms', 'hall-a') }),
    topics: t.stringList({ description: names('With one of these topics', 'sbom') }),
    speakers: t.stringList({ description: names('With one of these speakers', 'ada-lovelace') }),
    organizations: t.stringList({ description: `${names('With somebody who appears for one of these organizations', 'cncf')} It is the organization shown in the session that counts.` }),
    sponsors: t.stringList({ description: names('Sponsored by one of these: organizations, or sponsorships by id', 'cncf') }),
    roles: t.field({ type: [SpeakerRoleEnum], description: 'With somebody in one of these roles. Without: any.' }),
    days: t.field({ type: ['Date'], description: 'With a slot on one of these programme days, such as `["2026-03-24"]`, in the zone of the event. Without: any.' }),
    startsFrom: t.field({ type: 'DateTime', description: 'With a slot that starts at this instant or later, such as `2026-03-24T13:00:00Z`. Any offset will do. Without: any.' }),
    startsBefore: t.field({ type: 'DateTime', description: 'With a slot that starts before this instant, such as `2026-03-24T18:00:00+01:00`. Any offset will do. Without: any.' }),
    runsAt: t.field({ type: 'DateTime', description: 'With a slot that is on at this instant: it has started, and has not ended. Round it to the minute, such as `2026-03-24T13:05:00Z`, so that answers can be shared. Without: any.' }),
    kinds: t.field({ type: [SessionKindEnum], description: 'Of one of these kinds. Without: any.' }),
    levels: t.field({ type: [LevelEnum], description: 'Of one of these levels; `ANY` takes those that are marked so, no others. Without: any.' }),
    audiences: t.field({ type: [AudienceEnum], description: 'Meant for one of these; `EVERYONE` takes those that are marked so, no others. Without: any.' }),
    languages: t.stringList({ description: 'Given in one of these languages (BCP 47): `["de"]` takes `de-CH` too. Without: any, and those of which it was not said.' }),
    states: t.field({ type: [SessionStateEnum], description: 'In one of these states. Without: any, so cancelled ones too.' }),
    slotStates: t.field({ type: [SlotStateEnum], description: 'With a slot in one of these states. Without: any.' }),
    linkKinds: t.field({ type: [LinkKindEnum], description: 'With a link of one of these kinds, such as `[VIDEO]` for what was recorded. Without: any.' }),
    hasSlot: t.boolean({ description: '`true`: with a time; `false`: without one so far. Without: both.' }),
    doNotRecord: t.boolean({ description: '`true`: not to be recorded; `false`: the others. Without: both.' }),
    changedSince: t.int({ description: 'Different from what it was in this edition of the event, such as `12`; new ones too. Only within one event. Without: any.' }),
    q: t.string({ description: search('session') }),
  }),
})
export type SessionFilterValue = (typeof SessionFilter)['$inferInput']
