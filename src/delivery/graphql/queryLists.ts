import { searchKinds } from '../search/search.ts'
import { readAcrossEvents } from '../store/reading.ts'
import { builder } from './builder.ts'
import { EventConnection, OrganizationConnection, SessionConnection, SpeakerConnection } from './connections.ts'
import { SearchKindEnum } from './enums.ts'
import { fromProblem } from './errors.ts'
import { findEvent } from './findEvent.ts'
import { eventArgument, lookAtOneOrAll } from './inputs/eventArgument.ts'
import { EventFilter } from './inputs/eventFilter.ts'
import { EventOrder, SessionOrder, SpeakerOrder } from './inputs/orders.ts'
import { OrganizationFilter } from './inputs/organizationFilter.ts'
import { pageArguments } from './inputs/pageArguments.ts'
import { SessionFilter } from './inputs/sessionFilter.ts'
import { SpeakerFilter } from './inputs/speakerFilter.ts'
import { limits } from './limits/limits.ts'
import { listEvents } from './lists/events.ts'
import { listOrganizations } from './lists/organizations.ts'
import { checkText } from './lists/searchRanks.ts'
import { listSessions } from './lists/sessions.ts'
import { listSpeakers } from './lists/speakers.ts'
import { openView, viewArguments } from './openView.ts'
import { RoomType, SponsorType, TopicType, TrackType } from './refs.ts'
import { see } from './seen.ts'
import { SearchHit, lookAtFound } from './types/searchHit.ts'
import { within } from './within.ts'

const size = 50
const why = 'Null only with an error that says why'

builder.queryFields((t) => {
  const inEvent = t.arg.string({ required: true, description: 'Slug or id of the event, such as `kubecon-cloudnativecon-eu-2026`.' })
  return {
    events: t.field({
      type: EventConnection, nullable: true, description: `Events. ${why}.`,
      args: {
        filter: t.arg({ type: EventFilter, description: 'Which are wanted. Without: all.' }),
        orderBy: t.arg({ type: EventOrder, required: true, defaultValue: 'startsOn', description: 'In which order.' }),
        ...pageArguments(size), ...viewArguments,
      },
      resolve: (_root, args, context) => listEvents(openView(context, args), args, context, size),
    }),
    sessions: t.field({
      type: SessionConnection, nullable: true, description: `Sessions, of one event or of all. ${why}, such as NOT_FOUND for the event.`,
      args: {
        ...eventArgument,
        filter: t.arg({ type: SessionFilter, description: 'Which are wanted. Without: all.' }),
        orderBy: t.arg({ type: SessionOrder, required: true, defaultValue: 'startsAt', description: 'In which order.' }),
        ...pageArguments(size), ...viewArguments,
      },
      resolve: (_root, args, context) => {
        const view = lookAtOneOrAll(openView(context, args), args.event)
        return listSessions({ name: `of ${view.event?.id ?? 'all'}`, view, event: view.event, of: ({ of }) => of.session.all, size }, args, context)
      },
    }),
    speakers: t.field({
      type: SpeakerConnection, nullable: true, description: `Speakers, of one event or of all. ${why}, such as NOT_FOUND for the event.`,
      args: {
        ...eventArgument,
        filter: t.arg({ type: SpeakerFilter, description: 'Which are wanted. Without: all.' }),
        orderBy: t.arg({ type: SpeakerOrder, required: true, defaultValue: 'name', description: 'In which order.' }),
        ...pageArguments(size), ...viewArguments,
      },
      resolve: (_root, args, context) => {
        const view = lookAtOneOrAll(openView(context, args), args.event)
        const of = () => (view.event ? view.event.of : readAcrossEvents(view.reading).shared).speaker.all
        return listSpeakers({ name: `of ${view.event?.id ?? 'all'}`, view, event: view.event, of, size }, args, context)
      },
    }),
    organizations: t.field({
      type: OrganizationConnection, nullable: true, description: `Organizations by name: who holds, sponsors or speaks, at one event or at any. ${why}, such as NOT_FOUND for the event.`,
      args: { ...eventArgument, filter: t.arg({ type: OrganizationFilter, description: 'Which are wanted. Without: all.' }), ...pageArguments(size), ...viewArguments },
      resolve: (_root, args, context) => {
        const view = lookAtOneOrAll(openView(context, args), args.event)
        return listOrganizations(view, view.event, args, context, size)
      },
    }),
    tracks: t.field({
      type: [TrackType], nullable: true, description: `The tracks of an event in their order. ${why}, such as NOT_FOUND for the event.`, args: { event: inEvent, ...viewArguments },
      resolve: (_root, args, context) => {
        const view = findEvent(openView(context, args), args.event)
        return view.event.of.track.all.map((track) => see(view, track))
      },
    }),
    rooms: t.field({
      type: [RoomType], nullable: true, description: `The rooms of an event in their order. ${why}, such as NOT_FOUND for the event.`, args: { event: inEvent, ...viewArguments },
      resolve: (_root, args, context) => {
        const view = findEvent(openView(context, args), args.event)
        return view.event.of.room.all.map((room) => see(view, room))
      },
    }),
    topics: t.field({
      type: [TopicType], nullable: true, description: `The topics of an event, or of all, by slug. ${why}, such as NOT_FOUND for the event.`, args: { ...eventArgument, ...viewArguments },
      resolve: (_root, args, context) => {
        const view = lookAtOneOrAll(openView(context, args), args.event)
        return (view.event ? view.event.of : readAcrossEvents(view.reading).shared).topic.all.map((topic) => see(view, topic))
      },
    }),
    sponsors: t.field({
      type: [SponsorType], nullable: true, description: `The sponsors of an event by tier, then in their order. ${why}, such as NOT_FOUND for the event.`, args: { event: inEvent, ...viewArguments },
      resolve: (_root, args, context) => {
        const view = findEvent(openView(context, args), args.event)
        return view.event.of.sponsor.all.map((sponsor) => see(view, sponsor))
      },
    }),
    search: t.field({
      type: [SearchHit], nullable: true, description: `What holds all the words, best first. Accents, capitals and slips of the finger do not matter. ${why}, such as NOT_FOUND for the event or SEARCH_NOT_READY.`,
      args: {
        ...eventArgument,
        text: t.arg.string({ required: true, description: `One or more words, or beginnings of words, such as \`supply chain\`; up to ${limits.searchText} characters.` }),
        kinds: t.arg({ type: [SearchKindEnum], description: 'Only things of these kinds, such as `[SESSION, SPEAKER]`. Without: of all.' }),
        first: t.arg.int({ defaultValue: 20, required: true, description: `Hits at most, 1 to ${limits.searchHits}.` }),
        ...viewArguments,
      },
      resolve: async (_root, args, context) => {
        checkText('text', args.text)
        const most = within('first', args.first, 1, limits.searchHits)
        const view = lookAtOneOrAll(openView(context, args), args.event)
        const hits = await context.search.find(view.reading, view.event, args.text, [...new Set(args.kinds ?? searchKinds)]).catch((error: unknown) => {
          throw fromProblem(error, { argument: 'text' })
        })
        return hits.slice(0, most).map((found) => lookAtFound(view, found))
      },
    }),
  }
})
