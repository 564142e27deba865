import type { EventView } from '../../rest/view.ts'
import { optionalTextOf, textOf } from '../../rest/view.ts'
import { localesIn, richTextIn } from '../texts.ts'
import { readDirectory } from '../../store/reading.ts'
import { SessionConnection, SlotConnection, SpeakerConnection } from '../connections.ts'
import { EventKindEnum, EventPhaseEnum, LocaleEnum } from '../enums.ts'
import { SessionOrder, SpeakerOrder } from '../inputs/orders.ts'
import { pageArguments } from '../inputs/pageArguments.ts'
import { SessionFilter } from '../inputs/sessionFilter.ts'
import { SpeakerFilter } from '../inputs/speakerFilter.ts'
import { onClockIf, zoneArguments } from '../inputs/zoneArguments.ts'
import { listSessions } from '../lists/sessions.ts'
import { listSlots } from '../lists/slots.ts'
import { listSpeakers } from '../lists/speakers.ts'
import { DayType, EditionType, EventType, ImageType, LinkType, OrganizationType, RichTextType, RoomType, SponsorTierType, TopicType, TrackType, VenueType, WindowType } from '../refs.ts'
import { findRef, lookAt, see } from '../seen.ts'
import { isGiven } from '../isGiven.ts'

const size = 200

EventType.implement({
  description: 'A conference, an event beside one, or a meetup: everything that is public of it, as of one edition.',
  fields: (t) => ({
    id: t.id({ description: 'UUID, for ever the same.', resolve: (view) => view.event.id }),
    slug: t.string({ description: 'The name of the event in addresses. Asked for by a former slug, an event answers with its present one.', resolve: (view) => view.event.event.slug }),
    name: t.string({ description: 'Its name.', resolve: (view) => textOf(view.event.event.name, view) }),
    locales: t.field({ type: [LocaleEnum], description: 'The languages in which its name was written, among those that are served: what a page offers its readers.', resolve: (view, _args, { locales }) => localesIn(view.event.event.name, locales) }),
    tagline: t.string({ nullable: true, description: 'One line under the name; null if none was written.', resolve: (view) => optionalTextOf(view.event.event.tagline, view) }),
    description: t.field({ type: RichTextType, nullable: true, description: 'What the event is about; null if nothing was written.', resolve: (view) => richTextIn(view.event.event.description, view) }),
    kind: t.field({ type: EventKindEnum, description: 'What sort of gathering it is.', resolve: (view) => view.event.event.kind }),
    phase: t.field({ type: EventPhaseEnum, description: 'How far the event has come.', resolve: (view) => view.event.event.phase }),
    startsOn: t.field({ type: 'Date', description: 'First day, such as `2026-03-23`, in the zone of the event.', resolve: (view) => view.event.event.startsOn }),
    endsOn: t.field({ type: 'Date', description: 'Last day, such as `2026-03-26`, in the zone of the event.', resolve: (view) => view.event.event.endsOn }),
    timeZone: t.field({ type: 'TimeZone', description: 'The zone of the clocks on its walls, such as `Europe/Amsterdam`.', resolve: (view) => view.event.event.timeZone }),
    venue: t.field({ type: VenueType, nullable: true, description: 'Where it takes place; null while that is open.', resolve: (view) => findRef(view, 'venue', view.event.event.venue) }),
    organizer: t.field({ type: OrganizationType, nullable: true, description: 'Who holds it; null if nobody is named.', resolve: (view) => findRef(view, 'organization', view.event.event.organizer) }),
    parent: t.field({ type: EventType, nullable: true, description: 'The conference beside which it runs; null for an event of its own, while that conference is not public, and where an edition was asked for by number.', resolve: findParent }),
    coLocatedEvents: t.field({
      type: [EventType], description: 'The events that run beside this one, by first day; none where an edition was asked for by number.',
      resolve: (view) => (readDirectory(view.reading).coLocatedOf.get(view.event.id) ?? []).map((event) => lookAt(view, event)),
    }),
    days: t.field({
      type: [DayType], description: 'The days of the programme, days without a slot too.',
      args: { date: t.arg({ type: 'Date', description: 'Only this day, such as `2026-03-24`. Without: all.' }) },
      resolve: (view, { date }) => view.event.days.filter((day) => !isGiven(date) || day.date === date).map((day) => ({ view, day })),
    }),
    tracks: t.field({ type: [TrackType], description: 'The tracks in their order.', resolve: (view) => view.event.of.track.all.map((track) => see(view, track)) }),
    rooms: t.field({ type: [RoomType], description: 'The rooms in use, in their order.', resolve: (view) => view.event.of.room.all.map((room) => see(view, room)) }),
    topics: t.field({ type: [TopicType], description: 'The topics that sessions carry.', resolve: (view) => view.event.of.topic.all.map((topic) => see(view, topic)) }),
    sessions: t.field({
      type: SessionConnection, description: 'The sessions of the programme, cancelled and replaced ones too.',
      args: {
        filter: t.arg({ type: SessionFilter, description: 'Which are wanted. Without: all.' }),
        orderBy: t.arg({ type: SessionOrder, required: true, defaultValue: 'startsAt', description: 'In which order.' }),
        ...pageArguments(size),
      },
      resolve: (view, args, context) => listSessions({ name: `of ${view.event.id}`, view, event: view.event, of: ({ of }) => of.session.all, size }, args, context),
    }),
    slots: t.field({
      type: SlotConnection, description: 'The slots of all days by start, each with its session: for what comes next in a room, say.',
      args: { filter: t.arg({ type: SessionFilter, description: 'Which are wanted: what it says of days, rooms and times the slot itself meets, the rest its session. Without: all.' }), ...pageArguments(size) },
      resolve: (view, args, context) => listSlots({ name: `of ${view.event.id}`, view, event: view.event, of: ({ slots }) => slots, size }, args, context),
    }),
    speakers: t.field({
      type: SpeakerConnection, description: 'The people on stage.',
      args: {
        filter: t.arg({ type: SpeakerFilter, description: 'Which are wanted. Without: all.' }),
        orderBy: t.arg({ type: SpeakerOrder, required: true, defaultValue: 'name', description: 'In which order.' }),
        ...pageArguments(size),
      },
      resolve: (view, args, context) => listSpeakers({ name: `of ${view.event.id}`, view, event: view.event, of: () => view.event.of.speaker.all, size }, args, context),
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
    releasedAt: t.field({ type: 'DateTime', description: 'When it became public. UTC unless `timeZone` says otherwise.', args: zoneArguments, resolve: ({ event }, { timeZone }) => onClockIf(timeZone, event.edition.releasedAt) }),
    note: t.string({ nullable: true, description: 'What the team said of the release; null if nothing.', resolve: ({ event }) => event.edition.note }),
  }),
})
