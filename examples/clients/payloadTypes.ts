import type { components } from './types/openapi.ts'

type Schemas = components['schemas']

type Collections = {
  events: Schemas['Event']
  tracks: Schemas['Track']
  sessions: Schemas['Session']
  speakers: Schemas['Speaker']
  sponsors: Schemas['Sponsor']
  rooms: Schemas['Room']
  topics: Schemas['Topic']
  organizations: Schemas['Organization']
}

/** What Payload's client wants to know of Lineup; what Lineup has none of is empty. */
export type LineupTypes = {
  collections: Collections
  collectionsSelect: { [C in keyof Collections]: { [F in keyof Collections[C]]?: boolean | { [part: string]: boolean } } }
  collectionsJoins: { [C in never]: unknown }
  auth: { [C in never]: unknown }
  blocks: { [C in never]: unknown }
  globals: { [C in never]: unknown }
  globalsSelect: { [C in never]: unknown }
  db: { defaultIDType: string }
  locale: 'en' | 'de' | 'fr' | 'es' | 'it' | 'ja' | 'ko' | 'zh'
  fallbackLocale: 'en' | 'de' | 'fr' | 'es' | 'it' | 'ja' | 'ko' | 'zh' | 'none'
  jobs: unknown
  user: unknown
}
