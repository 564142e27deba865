import { renderAtom } from '../../formats/changes/renderAtom.ts'
import { renderJsonFeed } from '../../formats/changes/renderJsonFeed.ts'
import { renderSessionsCsv } from '../../formats/csv/renderSessionsCsv.ts'
import { renderSpeakersCsv } from '../../formats/csv/renderSpeakersCsv.ts'
import { renderSponsorsCsv } from '../../formats/csv/renderSponsorsCsv.ts'
import { renderScheduleJson } from '../../formats/frab/renderScheduleJson.ts'
import { renderScheduleXml } from '../../formats/frab/renderScheduleXml.ts'
import { renderSchedule2 } from '../../formats/frab2/renderSchedule2.ts'
import { renderCalendar } from '../../formats/ical/renderCalendar.ts'
import { renderJsonLd } from '../../formats/jsonld/renderJsonLd.ts'
import { renderRoomStatus } from '../../formats/roomstatus/renderRoomStatus.ts'
import { renderSchedExport } from '../../formats/sched/renderSchedExport.ts'
import { renderSponsorsJson } from '../../formats/sponsors/renderSponsorsJson.ts'
import { renderAll, renderGridSmart, renderSessions, renderSpeakers, renderSpeakerWall } from '../../formats/sessionize/views.ts'
import { renderNow } from '../../formats/now/renderNow.ts'
import type { Edition } from '../../program/edition.ts'
import type { Locale } from '../../program/locale.ts'
import type { StatedRoom } from '../../program/roomState.ts'
import type { Steps } from '../../program/steps.ts'
import type { Choice } from './narrow.ts'

export type FeedOptions = {
  locale: Locale
  /** Without a trailing slash. */
  publicUrl: string
  /** Path and query under which the feed is found. */
  address: string
} & Partial<Choice>

/** An edition of an event in a format that others defined. */
export type Feed = {
  mediaType: string
  /** What the address is for, in a few words. */
  title: string
  /** Who reads it, and how, in a sentence or two. */
  description: string
  /** Whether most who come across an event may want it. */
  isForMany?: boolean
  /** How one may ask for some of the sessions only: it leaves out the rest itself, it gets an edition without the rest, or it is not about sessions. */
  sessions: 'chosen' | 'cut' | 'none'
} & ({ render: (edition: Edition, options: FeedOptions) => Steps<string> } | {
  /** What changes with time too. @returns with the instant of its next change; `null`: it has none. */
  renderAt: (edition: Edition, options: FeedOptions & { at: string }) => Steps<{ body: string; until: string | null }>
} | {
  /** What is said of its rooms beside all editions; as `renderAt`, of the present only. */
  renderRooms: (edition: Edition, options: FeedOptions & { at: string; states: ReadonlyMap<string, StatedRoom> }) => { body: string; until: string | null }
})

const json = 'application/json; charset=utf-8'
const csv = 'text/csv; charset=utf-8; header=present'

/** Every feed of an event, by the rest of its address: `/api/events/{slug}/{name}`. */
export const feeds: Readonly<Record<string, Feed>> = {
  'schedule.json': {
    mediaType: json, title: 'Schedule for apps (frab)', sessions: 'cut', isForMany: true, render: renderScheduleJson,
    description: 'For conference apps that read frab’s and pretalx’s `schedule.json` (v1): every slot with its session, room and people.',
  },
  'schedule.xml': {
    mediaType: 'application/vnd.c3voc.schedule+xml; charset=utf-8', title: 'Schedule for apps, in XML (frab)', sessions: 'cut', isForMany: true, render: renderScheduleXml,
    description: 'The same as `schedule.json` for apps and recording tools that read frab’s XML.',
  },
  'schedule2.json': {
    mediaType: json, title: 'Schedule for apps, the coming format (schedule2)', sessions: 'cut', render: renderSchedule2,
    description: 'The coming format of the frab family, in its alpha: flat, with states, and people by guid.',
  },
  'calendar.ics': {
    mediaType: 'text/calendar; charset=utf-8', title: 'Calendar to subscribe to', isForMany: true, sessions: 'chosen', render: renderCalendar,
    description: 'iCalendar, an entry for each slot. Subscribe to it in Google, Apple or Outlook calendars: moves and cancellations arrive by themselves.',
  },
  'event.jsonld': {
    mediaType: 'application/ld+json; charset=utf-8', title: 'For search engines (schema.org)', sessions: 'chosen', render: renderJsonLd,
    description: 'For a page’s `<script type="application/ld+json">`: the event with every session, its place, its people and its state, as search engines read it.',
  },
  'feed.atom': {
    mediaType: 'application/atom+xml; charset=utf-8', title: 'What changed in the programme, for feed readers', isForMany: true, sessions: 'chosen', render: renderAtom,
    description: 'Atom: what was moved, cancelled, added, removed or rewritten since the programme was first public, in words, newest first.',
  },
  'feed.json': {
    mediaType: 'application/feed+json; charset=utf-8', title: 'What changed in the programme, in JSON', sessions: 'chosen', render: renderJsonFeed,
    description: 'The same as JSON Feed 1.1.',
  },
  'sessions.csv': {
    mediaType: csv, title: 'Sessions as a table', sessions: 'chosen', render: renderSessionsCsv,
    description: 'CSV for spreadsheets: a row for each slot.',
  },
  'speakers.csv': {
    mediaType: csv, title: 'Speakers as a table', sessions: 'cut', render: renderSpeakersCsv,
    description: 'CSV for spreadsheets: a row for each speaker.',
  },
  'now': {
    mediaType: json, title: 'What is on now, and next, by room', description: 'For signage at room doors: what is on in each room, what comes next there, and until when that is true.', isForMany: true, sessions: 'chosen',
    renderAt: renderNow,
  },
  'roomstatus': {
    mediaType: json, title: 'Rooms that are full or to be left', sessions: 'chosen', renderRooms: renderRoomStatus,
    description: 'For conference apps and signage: how each room is at this moment, 0 open, 1 full, 2 evacuate. Ask every few seconds: it shows within a second, whatever waits for a release.',
  },
  'sponsors.csv': {
    mediaType: csv, title: 'Sponsors as a table', sessions: 'none', render: renderSponsorsCsv,
    description: 'CSV for spreadsheets: a row for each sponsor.',
  },
  'sponsors.json': {
    mediaType: json, title: 'Sponsors by tier, with logos in every width', sessions: 'none', render: renderSponsorsJson,
    description: 'For sites and screens: tiers in order, logos in every width, for light and for dark grounds.',
  },
  'sessionize/view/All': {
    mediaType: json, title: 'In the shape of Sessionize: all', sessions: 'cut', render: renderAll,
    description: 'For programs written for Sessionize’s view `All`: sessions, speakers, categories and rooms.',
  },
  'sessionize/view/Sessions': {
    mediaType: json, title: 'In the shape of Sessionize: sessions', sessions: 'cut', render: renderSessions,
    description: 'For programs written for Sessionize’s view `Sessions`.',
  },
  'sessionize/view/Speakers': {
    mediaType: json, title: 'In the shape of Sessionize: speakers', sessions: 'cut', render: renderSpeakers,
    description: 'For programs written for Sessionize’s view `Speakers`.',
  },
  'sessionize/view/GridSmart': {
    mediaType: json, title: 'In the shape of Sessionize: grid', sessions: 'cut', render: renderGridSmart,
    description: 'For programs written for Sessionize’s view `GridSmart`: days, rooms and times.',
  },
  'sessionize/view/SpeakerWall': {
    mediaType: json, title: 'In the shape of Sessionize: speaker wall', sessions: 'cut', render: renderSpeakerWall,
    description: 'For programs written for Sessionize’s view `SpeakerWall`.',
  },
  'sched/session/export': {
    mediaType: json, title: 'In the shape of Sched: sessions', sessions: 'chosen', render: renderSchedExport,
    description: 'For programs written for Sched’s `session/export` in JSON.',
  },
}
