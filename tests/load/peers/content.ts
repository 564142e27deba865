import { inLocale } from '../../../src/program/locale.ts'
import { buildEdition } from '../../support/editions.ts'
import { sampleProgramme } from '../../support/sampleProgramme.ts'
import type { Entities } from '../../../src/program/entities.ts'
import type { EntityKind } from '../../../src/program/kinds.ts'

/** The edition that Lineup serves in the comparison: 200 sessions, 120 speakers. */
export const edition = buildEdition(sampleProgramme({ slug: 'peers', sessions: 200, speakers: 120, words: 60 }))

/** One row of a table: plain values, and the keys of rows of other tables. */
export type Row = { readonly id: string; readonly [field: string]: string | number | null | readonly string[] }
export type Content = { readonly [K in 'organizations' | 'tracks' | 'rooms' | 'topics' | 'speakers' | 'sessions']: readonly Row[] }

/** The same content flat, as somebody would model it in a CMS for all purposes: a session has one place, its people without a role. */
export function flatContent(): Content {
  return {
    organizations: of('organization').map(({ id, slug, name, url }) => ({ id, slug, name, url })),
    tracks: of('track').map(({ id, slug, name, color }) => ({ id, slug, name: inLocale(name, 'en'), color })),
    rooms: of('room').map(({ id, slug, name, capacity }) => ({ id, slug, name: inLocale(name, 'en'), capacity })),
    topics: of('topic').map(({ id, slug, name }) => ({ id, slug, name: inLocale(name, 'en') })),
    speakers: of('speaker').map(({ id, slug, name, jobTitle, bio, organization }) => ({
      id, slug, name, jobTitle: inLocale(jobTitle, 'en'), bio: inLocale(bio, 'en')?.html ?? null, organization,
    })),
    sessions: of('session').map(({ id, slug, title, kind, level, language, state, abstract, track, topics, slots: [slot], appearances }) => ({
      id, slug, title: inLocale(title, 'en'), kind, level, language, state, abstract: inLocale(abstract, 'en')?.html ?? null, track, topics,
      room: slot?.room ?? null, startsAt: slot?.startsAt ?? null, endsAt: slot?.endsAt ?? null, speakers: appearances.map(({ speaker }) => speaker),
    })),
  }
}

function of<K extends EntityKind>(kind: K): Entities[K][] {
  // Parts of a kind hold the entity of that kind.
  return edition.parts.filter((part) => part.kind === kind).map(({ entity }) => entity as Entities[K])
}
