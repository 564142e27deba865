import type { TrackRow } from '../sources/programme.ts'
import { comparableTrack } from './comparable.ts'
import { namingSlugs } from './namingSlugs.ts'
import type { Step, TrackFields } from './plan.ts'
import type { PlanContext } from './planContext.ts'
import { shorten } from './shorten.ts'
import { foreign, stepOf } from './stepOf.ts'

const grey = '#6b7280'

/** The tracks of the event. The slug of the file is kept where it is valid. The key is the name: sessions name tracks by it. */
export function planTracks(tracks: readonly TrackRow[], { there, matches, options, choices, nameOf, note }: PlanContext): Step<TrackFields>[] {
  const nameTrack = namingSlugs('track', there?.tracks.map(({ slug }) => slug))
  return tracks.map(({ row, name, slug, color }, order): Step<TrackFields> => {
    const match = matches.tracks.get(name)
    const written = shorten(name, 300, row, note)
    if (match !== undefined) {
      if (match.isInTrash) {
        note('in-trash', row, match.name)
        return foreign({ key: name, row }, match)
      }
      // A source without colours says nothing of the one that is here.
      const fields = { name: written, slug: match.slug, color: color ?? match.fields.color, order }
      return stepOf({ key: name, row }, match, comparableTrack(fields), fields, [], { source: options.source, publish: options.publish, nameOf, take: choices.take })
    }
    const made = nameTrack(slug ?? name)
    if (slug !== null && made !== slug) note('track-slug', row, `"${slug}" became ${made}`)
    return { action: 'create', key: name, row, fields: { name: written, slug: made, color: color ?? grey, order } }
  })
}
