import { canonicalJson } from './canonical.ts'
import { diffManifests, keyOf } from './diffManifests.ts'
import type { ManifestEntry, News, NewsField } from './edition.ts'
import type { SessionEntity } from './entities.ts'

type Entry = Pick<ManifestEntry, 'kind' | 'id' | 'slug' | 'hash'>

/** An edition keeps no more news than this, older ones included: nobody reads further. */
export const mostNews = 100

/** What readers take notice of; places are told by slots, which know where they were before. */
const partsOf: { readonly [F in NewsField]: (session: SessionEntity) => unknown } = {
  title: ({ title }) => title,
  abstract: ({ abstract }) => abstract,
  speakers: ({ appearances }) => appearances.map(({ speaker }) => speaker),
  track: ({ track }) => track,
}

/**
 * What a programme's readers hear of an edition, in the order of its entries: sessions that came, went, or read otherwise.
 * None where either edition has no sessions: a programme that is published as a whole is no news of each session.
 * @param sessionOf gives the session of a content hash; `undefined`: it can't be read any more, and is not compared.
 */
export function newsBetween(before: readonly Entry[], after: readonly Entry[], sessionOf: (hash: string) => SessionEntity | undefined, { number, releasedAt }: { number: number; releasedAt: string }): News[] {
  const [old, now] = [before.filter(isSession), after.filter(isSession)]
  if (old.length === 0 || now.length === 0) return []
  const oldByKey = new Map(old.map((entry) => [keyOf(entry), entry]))
  const { added, changed, removed } = diffManifests(old, now)
  const tell = (what: News['what'], fields: NewsField[] = []) => ({ id, slug }: Entry): News => ({ session: id, slug, what, fields, edition: number, at: releasedAt })
  return [
    ...added.map(tell('added')),
    ...changed.flatMap((entry) => {
      const [was, is] = [sessionOf(oldByKey.get(keyOf(entry))?.hash ?? ''), sessionOf(entry.hash)]
      const fields = was && is ? fieldsBetween(was, is) : []
      return fields.length === 0 ? [] : [tell('changed', fields)(entry)]
    }),
    ...removed.map(tell('removed')),
  ].slice(0, mostNews)
}

/** Hashes of the sessions that `newsBetween` compares: of no more than it tells of. */
export function hashesForNews(before: readonly Entry[], after: readonly Entry[]): string[] {
  const oldByKey = new Map(before.map((entry) => [keyOf(entry), entry.hash]))
  const { changed } = diffManifests(before.filter(isSession), after.filter(isSession))
  return changed.slice(0, mostNews).flatMap((entry) => [oldByKey.get(keyOf(entry)) ?? '', entry.hash])
}

function fieldsBetween(was: SessionEntity, is: SessionEntity): NewsField[] {
  return (Object.keys(partsOf) as NewsField[]).filter((field) => canonicalJson(partsOf[field](was)) !== canonicalJson(partsOf[field](is))) // the keys of the object above
}

function isSession({ kind }: Entry): boolean {
  return kind === 'session'
}
