import { z } from 'zod'
import { localeSchema } from '../../program/locale.ts'
import { allFieldsOf, wholeCollections } from './fields.ts'
import type { Fields, Shape, WholeCollection } from './fields.ts'

/** Fields of a document by name, as `fieldsOf` says what each holds; what is empty is left out. */
export type Content = Readonly<Record<string, unknown>>

/**
 * A document: what the public may see of it, and what is newer than that, each whole. One of them at least; what has no drafts has
 * only the first.
 */
export type WholeDocument = { id: string; published: Content | null; draft: Content | null }

/** All of an event, as the file `lineup.json` of an export has it. References are ids of documents in it, but for the event beside which it runs. */
export type WholeEvent = {
  format: typeof formatName
  version: typeof formatVersion
  /** When it was made (UTC). */
  exportedAt: string
  /** Whether drafts are in it, and what only those who may edit a profile see of it. */
  drafts: boolean
  private: boolean
  /** The event, and the one beside which it runs. */
  event: string
  documents: Readonly<Record<WholeCollection, readonly WholeDocument[]>>
}

export const formatName = 'lineup-event'
/** Grows when a reader of the one before would misunderstand a file. */
export const formatVersion = 1

/** Where in the archive the documents are, and the file of a media document. */
export const documentName = 'lineup.json'
export function mediaName(filename: string): string {
  return `media/${filename}`
}

/** The newest of a document: what its editors see. */
export function newestOf({ draft, published }: WholeDocument): Content {
  return draft ?? published ?? {}
}

const id = z.uuid()
/** More of one kind than any event has. */
const most = 100_000

/** A text of the editor. Its nodes are looked at when it is stored, and shown only as far as they are known. */
const richSchema = z.custom<object>((state) => isSound(state), 'is no text of the editor')

function schemaOf(shape: Shape): z.ZodType {
  switch (shape.kind) {
    case 'value':
      return shape.schema
    case 'day':
      return z.iso.date()
    case 'text':
      return z.partialRecord(localeSchema, z.string().max(20_000))
    case 'rich':
      return z.partialRecord(localeSchema, richSchema)
    case 'reference':
      return shape.to === 'tiers' ? z.string().min(1).max(100) : id
    case 'references':
      return z.array(id).max(1_000)
    case 'rows':
      return z.array(contentSchema(shape.fields)).max(200)
  }
}

function contentSchema(fields: Fields): z.ZodType<Content> {
  return z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, schemaOf(shape).optional()])))
}

function documentsSchema(collection: WholeCollection): z.ZodType<WholeDocument[]> {
  const content = contentSchema(allFieldsOf(collection)).nullable()
  return z.array(z.strictObject({ id, published: content, draft: content }).refine(({ published, draft }) => published !== null || draft !== null, 'has neither what is public nor a draft')).max(most)
}

/** The kind of a file, before the rest is looked at: a later version is told as such. */
export const headSchema = z.object({ format: z.literal(formatName, 'is no event of Lineup'), version: z.number() })

export const wholeEventSchema: z.ZodType<WholeEvent> = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  exportedAt: z.iso.datetime(),
  drafts: z.boolean(),
  private: z.boolean(),
  event: id,
  documents: z.strictObject(recordOf(documentsSchema)),
})

/** One value for each collection. */
export function recordOf<T>(make: (collection: WholeCollection) => T): Record<WholeCollection, T> {
  return Object.fromEntries(wholeCollections.map((collection) => [collection, make(collection)])) as Record<WholeCollection, T> // each collection is there
}

const nodeTypes = new Set(['root', 'paragraph', 'heading', 'quote', 'list', 'listitem', 'text', 'linebreak', 'tab', 'link', 'autolink'])
const maxDepth = 40
const maxNodes = 20_000

function isSound(state: unknown): boolean {
  let nodes = 0
  const isNode = (node: unknown, depth: number): boolean => {
    if (typeof node !== 'object' || node === null || depth > maxDepth || (nodes += 1) > maxNodes) return false
    const children: unknown = 'children' in node ? node.children : []
    return 'type' in node && typeof node.type === 'string' && nodeTypes.has(node.type) && Array.isArray(children) && children.every((child) => isNode(child, depth + 1))
  }
  return typeof state === 'object' && state !== null && 'root' in state && isNode(state.root, 0)
}
