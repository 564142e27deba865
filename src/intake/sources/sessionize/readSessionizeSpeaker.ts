import { z } from 'zod'
import type { PathReference, TakeNote } from '../../notes.ts'
import { splitTagLine } from '../splitTagLine.ts'
import type { LinkRow, PersonRow } from '../programme.ts'
import { resolveLink } from '../resolveLink.ts'
import { line } from '../tolerant.ts'
import type { SessionizeSpeaker } from './readViews.ts'

const linkSchema = z.object({ title: line, url: line, linkType: line })

/** A speaker, by what the view of speakers says, else by what the session does. Their GUID is the same in every year. */
export function readSessionizeSpeaker(found: { value: SessionizeSpeaker; row: PathReference } | null, named: { id: string; name: string }, place: PathReference, note: TakeNote): Omit<PersonRow, 'key'> {
  if (found === null) {
    const row = { ...place, name: `speaker ${named.id || `"${named.name}"`} of ${place.name}` }
    if (named.name === '') note('speaker-not-listed', row, named.id)
    return { row, name: named.name, jobTitle: '', organization: '', bio: '', picture: '', links: [], externalIds: named.id === '' ? [] : [{ source: 'sessionize', id: named.id.toLowerCase() }] }
  }
  const { value: speaker } = found
  const name = speaker.fullName || `${speaker.firstName} ${speaker.lastName}`.trim() || named.name
  const row = { ...found.row, name: `speaker "${name}"` }
  return {
    row,
    name,
    ...splitTagLine(speaker.tagLine),
    bio: speaker.bio,
    picture: speaker.profilePicture,
    links: speaker.links.flatMap((link): LinkRow[] => {
      const { url: written, title, linkType } = linkSchema.catch({ title: '', url: '', linkType: '' }).parse(link)
      const url = written === '' ? null : resolveLink(written, '', row, note)
      return url === null ? [] : [{ purpose: 'link', url, label: title || linkType, row }]
    }),
    externalIds: [{ source: 'sessionize', id: speaker.id.toLowerCase() }],
  }
}
