import type { TakeNote } from '../notes.ts'
import type { TrackRow } from '../sources/programme.ts'
import { namingSlugs } from './namingSlugs.ts'
import type { Create, TrackFields } from './plan.ts'
import { shorten } from './shorten.ts'

const grey = '#6b7280'

/** The tracks of the event. The slug of the file is kept where it is valid. The key is the name: sessions name tracks by it. */
export function planTracks(tracks: readonly TrackRow[], note: TakeNote): Create<TrackFields>[] {
  const nameTrack = namingSlugs('track')
  return tracks.map(({ row, name, slug, color }, order) => {
    const made = nameTrack(slug ?? name)
    if (slug !== null && made !== slug) note('track-slug', row, `"${slug}" became ${made}`)
    return { action: 'create', key: name, row, fields: { name: shorten(name, 300, row, note), slug: made, color: color ?? grey, order } }
  })
}
