import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { canonicalJson } from '../../program/canonical.ts'
import { referenceFields } from '../../content/references/referenceFields.ts'
import { listed } from '../../content/listed.ts'
import { chunksOf } from '../apply/chunksOf.ts'
import { readWritten, writtenKeyOf } from '../apply/written.ts'
import { marksOfAll } from './marksOf.ts'
import { missingFiles, missingVersions } from './missingVersions.ts'
import type { Undo, WrittenCollection } from './undo.ts'

/** So many reasons are told one by one. */
const most = 20

/**
 * Why an import can't be taken back: everything newer that depends on what it did. Empty if it can.
 * @param event its id.
 */
export async function findObstacles(req: PayloadRequest, event: string, undo: Undo): Promise<string[]> {
  const named = new Map([...undo.created, ...undo.changed].map((document) => [document.id, nounOf(document)]))
  const changes = await findChanges(req, undo)
  const reasons = [
    ...changes.map(({ reason }) => reason),
    ...(await findNewerImports(req, event, undo, { named, told: new Set(changes.map(({ id }) => id)) })),
    ...(await missingVersions(req, undo)).map((document) => `What stood in ${nounOf(document)} before is kept no more.`),
    ...(await missingFiles(req, undo)).map((document) => `The file that ${nounOf(document)} had before is kept no more.`),
    ...(await findUses(req, undo, named)),
  ]
  return reasons.length <= most ? reasons : [...reasons.slice(0, most), `And ${reasons.length - most} more.`]
}

/** Somebody wrote a document since. What was made and is gone already is no obstacle. */
async function findChanges(req: PayloadRequest, undo: Undo): Promise<{ id: string; reason: string }[]> {
  const marks = await marksOfAll(req, [...undo.created, ...undo.changed])
  const changed = undo.created.filter(({ id, mark }) => marks.has(id) && marks.get(id) !== mark).map((document) => ({ id: document.id, reason: `${capital(nounOf(document))} was changed since.` }))
  const gone = undo.changed.flatMap((document) => {
    const mark = marks.get(document.id)
    if (mark === document.mark) return []
    return [{ id: document.id, reason: `${capital(nounOf(document))} was ${mark === undefined ? 'deleted' : 'changed'} since.` }]
  })
  return [...changed, ...gone]
}

/** Something else has been kept of a document since: another import left it, or somebody gave fields back to their source. */
async function findNewerImports(req: PayloadRequest, event: string, { written }: Undo, { named, told }: { named: ReadonlyMap<string, string>; told: ReadonlySet<string> }): Promise<string[]> {
  const known = await readWritten(req, event)
  return written.flatMap(({ collection, document, after }) => {
    const now = known.get(writtenKeyOf(collection, document))
    // What goes with a document that was deleted is no obstacle.
    if (now === undefined || told.has(document) || canonicalJson(now) === canonicalJson(after)) return []
    return [`${capital(named.get(document) ?? nounOf({ collection, name: document }))} was imported again, or given back to its source, since.`]
  })
}

/** Documents that are not part of the import name what would go. */
async function findUses(req: PayloadRequest, { created, changed }: Undo, named: ReadonlyMap<string, string>): Promise<string[]> {
  const fields = referenceFields(req.payload.config.collections)
  const reasons: string[] = []
  const own = [...created, ...changed].map(({ id }) => id)
  for (const [collection, documents] of Map.groupBy(created, (one) => one.collection)) {
    for (const [from, places] of Map.groupBy(fields.get(collection) ?? [], (field) => field.from)) {
      for (const ids of chunksOf(documents.map(({ id }) => id))) {
        const found = await findNaming(req, from as CollectionSlug, places.map(({ path }) => path), ids, own) // collected from the collections themselves
        if (found.length > 0) reasons.push(`${capital(from)} that this import did not make use ${ids.length === 1 ? (named.get(ids[0] ?? '') ?? collection) : `${collection} that would go`}: ${listed(found.map((title) => `“${title}”`))}.`)
      }
    }
  }
  return reasons
}

/** Titles of documents, published or in their newest draft, that name one of these. */
async function findNaming(req: PayloadRequest, from: CollectionSlug, paths: readonly string[], ids: readonly string[], own: readonly string[]): Promise<string[]> {
  const { config } = req.payload.collections[from]
  const naming = (prefix: string): Where => ({ or: paths.map((path) => ({ [`${prefix}${path}`]: { in: ids } })) })
  const titleOf = (document: object): string => {
    const title = new Map<string, unknown>(Object.entries(document)).get(config.admin.useAsTitle ?? 'id')
    return typeof title === 'string' && title !== '' ? title : 'Untitled'
  }
  // What is named is named, whoever asks, in the trash too.
  const common = { collection: from, depth: 0, limit: 50, pagination: false, trash: true, req, overrideAccess: true } as const
  const found = new Map<string, string>()
  const current = await req.payload.find({ ...common, where: { and: [{ id: { not_in: own } }, naming('')] } })
  for (const document of current.docs) found.set(document.id, titleOf(document))
  if (config.versions) {
    const drafts = await req.payload.findVersions({ ...common, where: { and: [{ latest: { equals: true } }, { parent: { not_in: own } }, naming('version.')] } })
    for (const { parent, version } of drafts.docs) found.set(String(parent), titleOf(version))
  }
  return [...found.values()]
}

const nouns: Record<WrittenCollection, string> = { events: 'the event', venues: 'the venue', rooms: 'the room', tracks: 'the track', organizations: 'the organization', topics: 'the topic', speakers: 'the speaker', sponsors: 'the sponsor', media: 'the media file', sessions: 'the session', slots: 'the slot of' }

function nounOf({ collection, name }: { collection: string; name: string }): string {
  const noun = new Map<string, string>(Object.entries(nouns)).get(collection) ?? collection
  return `${noun} “${name}”`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
