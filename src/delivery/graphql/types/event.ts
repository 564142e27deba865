import type { EventView } from '../../rest/view.ts'
import { optionalTextOf, richTextOf, textOf } from '../../rest/view.ts'
import { readDirectory } from '../../store/reading.ts'
import { SessionConnection, SpeakerConnection } from '../connections.ts'
import { EventKindEnum, EventPhaseEnum } from '../enums.ts'
import { pageOf } from '../paging.ts'
import { DayType, EditionType, EventType, ImageType, LinkType, OrganizationType, RichTextType, RoomType, SponsorTierType, TopicType, TrackType, VenueType, WindowType } from '../refs.ts'
import { findRef, lookAt, see } from '../seen.ts'
import { isGiven } from '../isGiven.ts'

EventType.implement({
  description: 'A conference, an event beside one, or a meetup: everything that is public of it, as of one edition.',
  fields: (t) => ({
    id: t.id({ description: 'UUID, for ever the same.', resolve: (view) => view.event.id }),
    slug: t.string({ description: 'The name of the event in addresses. Asked for by a former slug, an event answers with its present one.', resolve: (view) => view.event.event.slug }),
    name: t.string({ description: 'Its name.', resolve: (view) => textOf(view.event.event.name, view) }),
    tagline: t.string({ nullable: true, description: 'One line under the name; null if none was written.', resolve: (view) => optionalTextOf(view.event.event.tagline, view) }),
    description: t.field({ type: RichTextType, nullable: true, description: 'What the event is about; null if nothing was written.', resolve: (view) => richTextOf(view.event.event.description, view) }),
    kind: t.field({ type: EventKindEnum, description: 'What sort of gathering it is.', resolve: (view) => view.event.event.kind }),
    phase: t.field({ type: EventPhaseEnum, description: 'How far the event has come.', resolve: (view) => view.event.event.phase }),
    startsOn: t.field({ type: 'Date', description: 'First day.', resolve: (view) => view.event.event.startsOn }),
    endsOn: t.field({ type: 'Date', description: 'Last day.', resolve: (view) => view.event.event.endsOn }),
    timeZone: t.field({ type: 'TimeZone', description: 'The zone of the clocks on its walls.', resolve: (view) => view.event.event.timeZone }),
    venue: t.field({ type: VenueType, nullable: true, description: 'Where it takes place; null while that is open.', resolve: (view) => findRef(view, 'venue', view.event.event.venue) }),
    organizer: t.field({ type: OrganizationType, nullable: true, description: 'Who holds it; null if nobody is named.', resolve: (view) => findRef(view, 'organization', view.event.event.organizer) }),
    parent: t.field({ type: EventType, nullable: true, description: 'The conference beside which it runs; null for an event of its own, or while that conference is not public.', resolve: findParent }),
    coLocatedEvents: t.field({
      type: [EventType], description: 'The events that run beside this one, by first day.',
      resolve: (view) => (readDirectory(view.reading).coLocatedOf.get(view.event.id) ?? []).map((event) => lookAt(view, event)),
    }),
    days: t.field({
      type: [DayType], description: 'The days of the programme, days without a slot too.',
      args: { date: t.arg({ type: 'Date', description: 'Only this day.' }) },
      resolve: (view, { date }) => view.event.days.filter((day) => !isGiven(date) || day.date === date).map((day) => ({ view, day })),
    }),
    tracks: t.field({ type: [TrackType], description: 'The tracks in their order.', resolve: (view) => view.event.of.track.all.map((track) => see(view, track)) }),
    rooms: t.field({ type: [RoomType], description: 'The rooms in use, in their order.', resolve: (view) => view.event.of.room.all.map((room) => see(view, room)) }),
    topics: t.field({ type: [TopicType], description: 'The topics that sessions carry.', resolve: (view) => view.event.of.topic.all.map((topic) => see(view, topic)) }),
    sessions: t.field({
      type: SessionConnection, description: 'The sessions by first start; those without a slot come last.',
      args: { first: t.arg.int({ defaultValue: 200, required: true, description: 'Entries a page, up to 2,000.' }), after: t.arg.string({ description: 'The cursor after which the page begins.' }) },
      resolve: (view, page) => pageOf(view.event.of.session.all, page, (session) => see(view, session)),
    }),
    speakers: t.field({
      type: SpeakerConnection, description: 'The speakers by name.',
      args: { first: t.arg.int({ defaultValue: 200, required: true, description: 'Entries a page, up to 2,000.' }), after: t.arg.string({ description: 'The cursor after which the page begins.' }) },
      resolve: (view, page) => pageOf(view.event.of.speaker.all, page, (speaker) => see(view, speaker)),
    }),
    tiers: t.field({ type: [SponsorTierType], description: 'The tiers of sponsors, the highest first.', resolve: (view) => [...view.event.event.tiers].sort((a, b) => a.order - b.order).map((tier) => ({ view, tier })) }),
    registration: t.field({ type: WindowType, nullable: true, description: 'When and where one registers; null if nothing is known.', resolve: (view) => view.event.event.registration }),
    callForProposals: t.field({ type: WindowType, nullable: true, description: 'When and where proposals are taken; null if nothing is known.', resolve: (view) => view.event.event.callForProposals }),
    links: t.field({ type: [LinkType], description: 'Links of the event.', resolve: (view) => view.event.event.links }),
    codeOfConductUrl: t.field({ type: 'URL', nullable: true, description: 'The code of conduct; null if none is linked.', resolve: (view) => view.event.event.codeOfConductUrl }),
    logo: t.field({ type: ImageType, nullable: true, description: 'Its logo; null if there is none.', resolve: (view) => findRef(view, 'media', view.event.event.logo) }),
    cover: t.field({ type: ImageType, nullable: true, description: 'A wide picture; null if there is none.', resolve: (view) => findRef(view, 'media', view.event.event.cover) }),
    edition: t.field({ type: EditionType, description: 'The edition that all this is from.', resolve: (view) => view }),
  }),
})

function findParent(view: EventView): EventView | null {
  if (view.event.event.parent === null) return null
  const parent = readDirectory(view.reading).eventById.get(view.event.event.parent)
  return parent ? lookAt(view, parent) : null
}

EditionType.implement({
  description: 'A numbered state of everything that is public of an event. Each publish makes a new one.',
  fields: (t) => ({
    number: t.int({ description: 'Its number: it grows by publishing, and never goes back.', resolve: ({ event }) => event.edition.number }),
    version: t.string({ nullable: true, description: 'The name the team gave to the release, such as “1.1 Keynotes”; null for an edition without one.', resolve: ({ event }) => event.edition.version }),
    releasedAt: t.field({ type: 'DateTime', description: 'When it became public.', resolve: ({ event }) => event.edition.releasedAt }),
    note: t.string({ nullable: true, description: 'What the team said of the release; null if nothing.', resolve: ({ event }) => event.edition.note }),
  }),
})
