import { renderScheduleJson } from '../../formats/frab/renderScheduleJson.ts'
import { renderScheduleXml } from '../../formats/frab/renderScheduleXml.ts'
import type { Edition } from '../../program/edition.ts'
import type { Locale } from '../../program/locale.ts'

export type FeedOptions = {
  locale: Locale
  /** Without a trailing slash. */
  publicUrl: string
}

/** An edition of an event in a format that others defined. */
export type Feed = {
  mediaType: string
  /** What the address is for, in a few words. */
  title: string
  render: (edition: Edition, options: FeedOptions) => Uint8Array
}

/** Every feed of an event, by the last part of its address: `/api/events/{slug}/{name}`. */
export const feeds: Readonly<Record<string, Feed>> = {
  'schedule.json': { mediaType: 'application/json; charset=utf-8', title: 'Schedule for apps (frab)', render: renderScheduleJson },
  'schedule.xml': { mediaType: 'application/vnd.c3voc.schedule+xml; charset=utf-8', title: 'The same in XML', render: renderScheduleXml },
}
