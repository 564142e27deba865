import type { TrackEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { byOrder } from '../byOrder.ts'
import { nameIn } from '../nameIn.ts'
import type { Schedule2 } from './shape.ts'

export type TrackSlugs = {
  tracks: Schedule2['schedule']['conference']['tracks']
  /** Of a track's id; of `null`, and of a track that is not there: the one for sessions without a track. */
  slugOf: (track: string | null) => string
}

/** Every event names a track by its slug: tracks whose slug the format can't say get another, sessions without one a track of their own. */
export function nameTracks(tracks: readonly TrackEntity[], locale: Locale, isTracklessUsed: boolean): TrackSlugs {
  const slugs = new Map<string, string>()
  const used = new Set<string>()
  const take = (wanted: string): string => {
    let slug = wanted
    for (let number = 2; used.has(slug); number += 1) slug = `${wanted}-${number}`
    used.add(slug)
    return slug
  }
  const sorted = byOrder(tracks)
  for (const { id, slug } of sorted) if (/^[a-z0-9_-]+[a-z0-9]$/.test(slug)) slugs.set(id, take(slug))
  for (const [at, { id }] of sorted.entries()) if (!slugs.has(id)) slugs.set(id, take(`track-${at + 1}`))
  const none = take('other')
  return {
    tracks: [
      ...sorted.map((track) => ({ name: nameIn(track, locale) ?? track.slug, slug: slugs.get(track.id) ?? none, color: track.color })),
      ...(isTracklessUsed ? [{ name: 'Other', slug: none }] : []),
    ],
    slugOf: (track) => slugs.get(track ?? '') ?? none,
  }
}
