import { z } from 'zod'
import { externalKeyOf, isGoodEverywhere } from '../externalKeyOf.ts'
import { organizationKeyOf } from '../organizationKeyOf.ts'
import { fingerprintOf } from '../plan/compareFields.ts'
import { writtenKeyOf } from '../apply/written.ts'
import { ownCollections, wholeCollections } from './fields.ts'
import type { WholeCollection } from './fields.ts'
import type { WholeThere } from './loadWhole.ts'
import type { WholeDocument, WholeEvent } from './wholeEvent.ts'
import { newestOf } from './wholeEvent.ts'

/** Under which name an import remembers which document of a file another is: it need not keep the id. */
export const originPart = 'origin'

/** Which document here each of the file is, by its id in the file; `trash`: it lies in the trash here. */
export type WholeMatches = ReadonlyMap<string, WholeDocument | 'trash'>

/**
 * Finds documents again: by id, else by what an earlier import remembers, else by what tells that they are the same: the guid of a slot or a
 * room, the file of a picture, the slug within the event, or of a topic or venue, the name of an organization, an id of a person
 * that is good everywhere. Each document is one row's.
 */
export function matchWhole(whole: WholeEvent, there: WholeThere): WholeMatches {
  const matches = new Map<string, WholeDocument | 'trash'>()
  for (const collection of wholeCollections) {
    const here = there.documents[collection]
    const claimed = new Set<string>()
    const byId = new Map(here.map((document) => [document.id, document]))
    const origins = new Map(originsIn(there, collection))
    const byMark = new Map<string, WholeDocument[]>()
    for (const document of here) for (const mark of marksOf(collection, document)) byMark.set(mark, [...(byMark.get(mark) ?? []), document])
    const claim = (row: WholeDocument, found: WholeDocument | 'trash' | undefined): void => {
      if (found === undefined || matches.has(row.id) || (found !== 'trash' && claimed.has(found.id))) return
      matches.set(row.id, found)
      if (found !== 'trash') claimed.add(found.id)
    }
    const rows = whole.documents[collection]
    // The event is the one of the wanted slug, whatever it was before.
    if (collection === 'events') for (const row of rows) claim(row, here[0])
    for (const row of rows) claim(row, byId.get(row.id) ?? (there.inTrash.has(row.id) ? 'trash' : undefined))
    for (const row of rows) {
      const id = origins.get(fingerprintOf(row.id))
      claim(row, id === undefined ? undefined : (byId.get(id) ?? (there.inTrash.has(id) ? 'trash' : undefined)))
    }
    for (const row of rows) for (const mark of marksOf(collection, row)) claim(row, byMark.get(mark)?.find(({ id }) => !claimed.has(id)))
  }
  return matches
}

function originsIn({ written }: WholeThere, collection: WholeCollection): [string, string][] {
  return [...written].flatMap(([key, { fields }]) => {
    const origin = fields[originPart]
    const prefix = writtenKeyOf(collection, '')
    return origin === undefined || !key.startsWith(prefix) ? [] : [[origin, key.slice(prefix.length)]]
  })
}

const externals = z.array(z.object({ source: z.string(), value: z.string() }))

/** What two documents of a collection have in common only if they are the same. */
function marksOf(collection: WholeCollection, document: WholeDocument): string[] {
  const content = newestOf(document)
  const given = (field: string): string[] => (typeof content[field] === 'string' ? [`${field} ${content[field]}`] : [])
  if (ownCollections.has(collection)) return collection === 'slots' ? given('guid') : given('slug')
  switch (collection) {
    case 'rooms':
      return given('guid')
    case 'media':
      return given('filename')
    case 'topics':
    case 'venues':
      return given('slug')
    case 'organizations':
      return typeof content['name'] === 'string' ? [organizationKeyOf(content['name'])] : []
    case 'speakers':
      return externals.parse(content['externalIds'] ?? []).map(({ source, value }) => ({ source, id: value })).filter(isGoodEverywhere).map(externalKeyOf)
    default:
      return []
  }
}
