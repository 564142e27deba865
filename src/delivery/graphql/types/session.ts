import { optionalTextOf, textOf } from '../../rest/view.ts'
import { localesIn, richTextIn } from '../texts.ts'
import { AudienceEnum, LevelEnum, LocaleEnum, SessionKindEnum, SessionStateEnum, SpeakerRoleEnum } from '../enums.ts'
import { AppearanceType, EventType, LinkType, OrganizationType, RichTextType, SessionType, SlotType, SpeakerType, SponsorType, TopicType, TrackType } from '../refs.ts'
import { findInEvent, findRef, promised, see } from '../seen.ts'
import { slotsOfSession } from '../../select/slotsOfSession.ts'

SessionType.implement({
  description: 'An item of a programme: a talk, a workshop, a break. When and where it is given say its slots.',
  fields: (t) => ({
    id: t.id({ description: 'UUID, for ever the same.', resolve: ({ entity }) => entity.id }),
    slug: t.string({ description: 'Its name in addresses, unique in its event. Asked for by a former slug, a session answers with its present one.', resolve: ({ entity }) => entity.slug }),
    title: t.string({ description: 'Its title.', resolve: ({ entity, view }) => textOf(entity.title, view) }),
    locales: t.field({ type: [LocaleEnum], description: 'The languages in which its title was written, among those that are served.', resolve: ({ entity }, _args, { locales }) => localesIn(entity.title, locales) }),
    abstract: t.field({ type: RichTextType, nullable: true, description: 'What it is about; null if nothing was written.', resolve: ({ entity, view }) => richTextIn(entity.abstract, view) }),
    kind: t.field({ type: SessionKindEnum, description: 'What sort of item it is.', resolve: ({ entity }) => entity.kind }),
    state: t.field({ type: SessionStateEnum, description: 'Whether it takes place.', resolve: ({ entity }) => entity.state }),
    replacedBy: t.field({ type: SessionType, nullable: true, description: 'The session given in its stead; null if there is none.', resolve: ({ entity, view }) => findInEvent(view, 'session', entity.replacedBy) }),
    event: t.field({ type: EventType, description: 'The event whose programme it is in.', resolve: ({ view }) => view }),
    track: t.field({ type: TrackType, nullable: true, description: 'Its track; null if it is in none.', resolve: ({ entity, view }) => findInEvent(view, 'track', entity.track) }),
    level: t.field({ type: LevelEnum, nullable: true, description: 'How much it asks; null if that was not said.', resolve: ({ entity }) => entity.level }),
    audiences: t.field({ type: [AudienceEnum], description: 'For whom it is meant.', resolve: ({ entity }) => entity.audiences }),
    language: t.string({ nullable: true, description: 'The language in which it is given (BCP 47), such as `de-CH`; null if that was not said.', resolve: ({ entity }) => entity.language }),
    topics: t.field({ type: [TopicType], description: 'What it touches.', resolve: ({ entity, view }) => entity.topics.flatMap((id) => findRef(view, 'topic', id) ?? []) }),
    slots: t.field({
      type: [SlotType], description: 'When and where it is given, by start; none while that is open.',
      resolve: ({ entity, view }) => slotsOfSession(view.event, entity.id).map((placed) => ({ ...placed, view })),
    }),
    appearances: t.field({ type: [AppearanceType], description: 'Who is on stage, in the order in which they are named.', resolve: ({ entity, view }) => entity.appearances.map((appearance) => ({ view, session: entity, appearance })) }),
    sponsor: t.field({ type: SponsorType, nullable: true, description: 'Who sponsors it; null if nobody.', resolve: ({ entity, view }) => findInEvent(view, 'sponsor', entity.sponsor) }),
    links: t.field({ type: [LinkType], description: 'Slides, recording, live stream, feedback.', resolve: ({ entity }) => entity.links }),
    doNotRecord: t.boolean({ description: 'True if it must not be recorded.', resolve: ({ entity }) => entity.doNotRecord }),
    changedIn: t.int({ description: 'Number of the event’s edition in which it last became different, or came in.', resolve: ({ entity }) => entity.changedIn }),
  }),
})

AppearanceType.implement({
  description: 'A speaker in a session, with the job and the organization shown there.',
  fields: (t) => ({
    speaker: t.field({ type: SpeakerType, description: 'Who.', resolve: ({ appearance, view }) => promised(findRef(view, 'speaker', appearance.speaker), `speaker ${appearance.speaker}`) }),
    role: t.field({ type: SpeakerRoleEnum, description: 'As what.', resolve: ({ appearance }) => appearance.role }),
    jobTitle: t.string({ nullable: true, description: 'The job shown in this session; null if none is.', resolve: ({ appearance, view }) => optionalTextOf(appearance.jobTitle, view) }),
    organization: t.field({ type: OrganizationType, nullable: true, description: 'The organization shown in this session; null if none is.', resolve: ({ appearance, view }) => findRef(view, 'organization', appearance.organization) }),
    session: t.field({ type: SessionType, description: 'Where.', resolve: ({ session, view }) => see(view, session) }),
  }),
})
