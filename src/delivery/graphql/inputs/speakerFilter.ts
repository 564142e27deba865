import { builder } from '../builder.ts'
import { SessionKindEnum, SessionStateEnum, SpeakerRoleEnum } from '../enums.ts'
import { names, search } from './describe.ts'

export const SpeakerFilter = builder.inputType('SpeakerFilter', {
  description: 'Which speakers are wanted: those that meet every condition given. Of a list one value is enough; an empty list takes nothing. A condition that is left out, or null, asks nothing. `roles`, `sessionKinds`, `sessionStates`, `tracks`, `topics` and `days` are met by one and the same appearance in a session.',
  fields: (t) => ({
    ids: t.idList({ description: 'With one of these ids. Ids that are not there are passed over. Without: any.' }),
    slugs: t.stringList({ description: 'With one of these slugs, such as `["ada-lovelace"]`. Slugs that are not there are passed over. Without: any.' }),
    organizations: t.stringList({ description: `${names('Of one of these organizations', 'cncf')} That of the profile counts, and those shown in sessions.` }),
    roles: t.field({ type: [SpeakerRoleEnum], description: 'In one of these roles. Without: any.' }),
    sessionKinds: t.field({ type: [SessionKindEnum], description: 'In a session of one of these kinds, such as `[KEYNOTE]` for those to be shown first. Without: any.' }),
    sessionStates: t.field({ type: [SessionStateEnum], description: 'In a session in one of these states. Without: any, so those of cancelled sessions too.' }),
    tracks: t.stringList({ description: names('In a session of one of these tracks', 'ai-supply-chain') }),
    topics: t.stringList({ description: names('In a session with one of these topics', 'sbom') }),
    days: t.field({ type: ['Date'], description: 'In a session on one of these programme days, such as `["2026-03-24"]`, in the zone of the event. Without: any.' }),
    changedSince: t.int({ description: 'Whose profile is different from what it was in this edition of the event, such as `12`; new ones too. Only within one event. Without: any.' }),
    q: t.string({ description: search('speaker') }),
  }),
})
export type SpeakerFilterValue = (typeof SpeakerFilter)['$inferInput']
