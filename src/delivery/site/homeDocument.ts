import { defaultLocale, inLocale } from '../../program/locale.ts'
import { collectionNames } from '../rest/collections.ts'
import type { Library } from '../store/library.ts'

/** What is at `/` for programs: where everything is. */
export type HomeDocument = {
  collections: Record<string, string>
  graphql: string
  openapi: string
  reference: string
  status: string
  events: { id: string; slug: string; name: string | null; startsOn: string; endsOn: string; url: string }[]
}

export function homeDocument({ events }: Library): HomeDocument {
  return {
    collections: Object.fromEntries(collectionNames.map((name) => [name, `/api/${name}`])),
    graphql: '/api/graphql',
    openapi: '/api/openapi.json',
    reference: '/docs',
    status: '/readyz',
    events: events.map(({ id, event: { slug, name, startsOn, endsOn } }) => ({ id, slug, name: inLocale(name, defaultLocale), startsOn, endsOn, url: `/api/events/${slug}` })),
  }
}
