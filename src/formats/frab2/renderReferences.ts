import type { Link } from '../../program/entities.ts'
import type { LinkKind } from '../../program/kinds.ts'
import { webUri } from '../webUri.ts'
import type { Schedule2Reference } from './shape.ts'

/** Links of the web; others (`mailto:`) are none to the format's clients. */
export function renderReferences(links: readonly Link[]): Schedule2Reference[] {
  return links.flatMap(({ kind, label, url }) => {
    const uri = webUri(url)
    if (uri === null) return []
    const [type, title, service] = kinds[kind]
    return [{ type, url: uri, title: label ?? title, ...(service === undefined ? {} : { service }) }]
  })
}

const kinds: Record<LinkKind, readonly [Schedule2Reference['type'], string, Schedule2Reference['service']?]> = {
  'website': ['WEB', 'Website'], 'slides': ['SLIDES', 'Slides'], 'video': ['MEDIA', 'Video'], 'live-stream': ['MEDIA', 'Live stream'], 'feedback': ['FEEDBACK', 'Feedback'],
  'mastodon': ['ACTIVITYPUB', 'Mastodon', 'MASTODON'], 'bluesky': ['WEB', 'Bluesky', 'BLUESKY'], 'linkedin': ['WEB', 'LinkedIn'], 'x': ['WEB', 'X', 'TWITTER'], 'github': ['WEB', 'GitHub', 'GITHUB'],
  'youtube': ['MEDIA', 'YouTube'], 'other': ['RELATED', 'Link'],
}
