import { renderAtom } from '../../formats/changes/renderAtom.ts'
import { renderJsonFeed } from '../../formats/changes/renderJsonFeed.ts'
import { renderSessionsCsv } from '../../formats/csv/renderSessionsCsv.ts'
import { renderSpeakersCsv } from '../../formats/csv/renderSpeakersCsv.ts'
import { renderSponsorsCsv } from '../../formats/csv/renderSponsorsCsv.ts'
import { renderScheduleJson } from '../../formats/frab/renderScheduleJson.ts'
import { renderScheduleXml } from '../../formats/frab/renderScheduleXml.ts'
import { renderCalendar } from '../../formats/ical/renderCalendar.ts'
import { renderSponsorsJson } from '../../formats/sponsors/renderSponsorsJson.ts'
import { renderAll, renderGridSmart, renderSessions, renderSpeakers, renderSpeakerWall } from '../../formats/sessionize/views.ts'
import { describeNow } from '../../formats/now/describeNow.ts'
import type { Edition } from '../../program/edition.ts'
import type { Locale } from '../../program/locale.ts'
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
  /** Whether most who come across an event may want it. */
  isForMany?: boolean
  /** Whether one may ask for some of the sessions only. */
  isNarrowed?: boolean
} & ({ render: (edition: Edition, options: FeedOptions) => Uint8Array } | {
  /** What changes with time too. @returns with the instant of its next change; `null`: it has none. */
  renderAt: (edition: Edition, options: FeedOptions & { at: string }) => { body: Uint8Array; until: string | null }
})

const json = 'application/json; charset=utf-8'
const csv = 'text/csv; charset=utf-8; header=present'

/** Every feed of an event, by the rest of its address: `/api/events/{slug}/{name}`. */
export const feeds: Readonly<Record<string, Feed>> = {
  'schedule.json': { mediaType: json, title: 'Schedule for apps (frab)', isForMany: true, render: renderScheduleJson },
  'schedule.xml': { mediaType: 'application/vnd.c3voc.schedule+xml; charset=utf-8', title: 'The same in XML', isForMany: true, render: renderScheduleXml },
  'calendar.ics': { mediaType: 'text/calendar; charset=utf-8', title: 'Calendar to subscribe to', isForMany: true, isNarrowed: true, render: renderCalendar },
  'feed.atom': { mediaType: 'application/atom+xml; charset=utf-8', title: 'What was moved and cancelled, for feed readers', isForMany: true, isNarrowed: true, render: renderAtom },
  'feed.json': { mediaType: 'application/feed+json; charset=utf-8', title: 'The same in JSON', isNarrowed: true, render: renderJsonFeed },
  'sessions.csv': { mediaType: csv, title: 'Sessions as a table', isNarrowed: true, render: renderSessionsCsv },
  'speakers.csv': { mediaType: csv, title: 'Speakers as a table', render: renderSpeakersCsv },
  'now': {
    mediaType: json, title: 'What is on now, and next, by room', isForMany: true, isNarrowed: true,
    renderAt: (edition, options) => {
      const now = describeNow(edition, options)
      return { body: new TextEncoder().encode(JSON.stringify(now)), until: now.until }
    },
  },
  'sponsors.csv': { mediaType: csv, title: 'Sponsors as a table', render: renderSponsorsCsv },
  'sponsors.json': { mediaType: json, title: 'Sponsors by tier, with logos in every width', render: renderSponsorsJson },
  'sessionize/view/All': { mediaType: json, title: 'In the shape of Sessionize: all', render: renderAll },
  'sessionize/view/Sessions': { mediaType: json, title: 'In the shape of Sessionize: sessions', render: renderSessions },
  'sessionize/view/Speakers': { mediaType: json, title: 'In the shape of Sessionize: speakers', render: renderSpeakers },
  'sessionize/view/GridSmart': { mediaType: json, title: 'In the shape of Sessionize: grid', render: renderGridSmart },
  'sessionize/view/SpeakerWall': { mediaType: json, title: 'In the shape of Sessionize: speaker wall', render: renderSpeakerWall },
}
