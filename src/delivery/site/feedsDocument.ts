import { defaultLocale, inLocale } from '../../program/locale.ts'
import { feeds } from '../feeds/feeds.ts'
import type { LiveEvent } from '../store/library.ts'

/** Every feed of an event, for programs. */
export type FeedsDocument = {
  event: { id: string; slug: string; name: string }
  edition: number
  feeds: { name: string; title: string; description: string; mediaType: string; url: string }[]
}

export function feedsDocument({ id, number, event: { slug, name } }: LiveEvent, publicUrl: string): FeedsDocument {
  return {
    event: { id, slug, name: inLocale(name, defaultLocale) ?? slug },
    edition: number,
    feeds: [
      ...Object.entries(feeds).map(([feed, { title, description, mediaType }]) => ({ name: feed, title, description, mediaType: mediaType.split(';')[0] ?? '' })),
      ...others,
    ].map((feed) => ({ ...feed, url: `${publicUrl}/api/events/${encodeURIComponent(slug)}/${feed.name}` })),
  }
}

/** What is no feed of an edition, and yet what a reader looks for here. */
const others = [
  { name: 'program', title: 'All of the event in one document', description: 'For sites: every session, speaker, sponsor, room and picture once, naming each other by id.', mediaType: 'application/json' },
  { name: 'sync', title: 'What became different since', description: 'For copies that stay true: everything at first, then only what is different since the last answer’s cursor.', mediaType: 'application/json' },
  { name: 'live', title: 'Each publish, as it happens', description: 'For `EventSource`: a message for each edition that goes live, with what is different in it.', mediaType: 'text/event-stream' },
] as const
