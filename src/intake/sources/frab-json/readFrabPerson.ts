import { z } from 'zod'
import type { RowReference, TakeNote } from '../../notes.ts'
import type { LinkRow, PersonRow } from '../programme.ts'
import { resolveLink } from '../resolveLink.ts'
import { line, text } from '../tolerant.ts'
import { guidOf } from '../values.ts'
import { referencesOf } from './readFrabLinks.ts'

const schema = z.object({ guid: line, id: line, code: line, name: line, public_name: line, biography: text, avatar: z.unknown().optional(), url: line, links: z.unknown().optional() })

/** Someone of a schedule.json: known by a guid, else an id, else a code. A text in place of an object is a name. */
export function readFrabPerson(value: unknown, place: RowReference, { namespace, base, note }: { namespace: string; base: string; note: TakeNote }): Omit<PersonRow, 'key'> {
  const read = schema.safeParse(typeof value === 'string' ? { name: value } : value)
  const person = read.success ? read.data : schema.parse({})
  const guid = guidOf(person.guid)
  const name = person.public_name || person.name
  const row = { ...place, name: `speaker ${guid ?? (person.id || person.code || `"${name}"`)} of ${place.name}` }
  const avatar = z.object({ url: line }).safeParse(person.avatar)
  return {
    row,
    name,
    jobTitle: '',
    organization: '',
    bio: person.biography,
    picture: completed(avatar.success ? avatar.data.url : line.parse(person.avatar), base),
    links: linksOf(person, base, row, note),
    externalIds: [
      ...(guid === null ? [] : [{ source: 'frab', id: guid }]),
      // A guid that is no UUID still tells people apart.
      ...(person.id === '' && (guid !== null || person.guid === '') ? [] : [{ source: namespace, id: person.id || person.guid }]),
      ...(person.code === '' ? [] : [{ source: `${namespace}:code`, id: person.code }]),
    ],
  }
}

/** A relative address of a picture with its host; what is none stays as it is. */
function completed(written: string, base: string): string {
  return written !== '' && base !== '' && !URL.canParse(written) && URL.canParse(written, base) ? new URL(written, base).href : written
}

function linksOf({ url, links }: z.infer<typeof schema>, base: string, row: RowReference, note: TakeNote): LinkRow[] {
  const given = [...referencesOf(links, 'link'), ...(url === '' ? [] : [{ url, label: '', purpose: 'link' as const }])]
  const taken = given.flatMap(({ url: written, label, purpose }): LinkRow[] => {
    const address = resolveLink(written, base, row, note)
    return address === null ? [] : [{ purpose, url: address, label, row }]
  })
  return taken.filter((link, at) => taken.findIndex((other) => other.url === link.url) === at)
}
