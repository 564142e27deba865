import type { EntityKind } from '../../../program/kinds.ts'
import { pieceOf } from '../../http/composition.ts'
import type { KeptPiece } from '../../http/composition.ts'
import type { Held } from '../../store/library.ts'
import { noteEvent, readDirectory } from '../../store/reading.ts'
import type { Chosen, Selection } from '../query/readSelect.ts'
import type { View } from '../view.ts'
import type { KeptTexts, Shelf } from './keptTexts.ts'
import { follow, relations } from './relations.ts'
import type { Relations, Seen } from './relations.ts'
import { checkView, writersOf } from './toDocument.ts'

export type Depth = 0 | 1 | 2

export type Writing = {
  depth: Depth
  /** `null`: every field. */
  select: Selection | null
  kept: KeptTexts
  /** Where ids stay ids whatever the depth, if not where `relations` has none. */
  relations?: Relations
}

/**
 * Writes a document as JSON: other documents by id at depth 0, in full at 1, and with those that they name at 2. What is not
 * public is null, and missing from lists.
 */
export function writeDocument<K extends EntityKind>(kind: K, { entity, view }: Seen<K>, { depth, select, kept, relations: tree = relations[kind] }: Writing): string {
  checkView(kind, view)
  const isWhole = select === null && (depth === 0 || tree === relations[kind])
  const shelf = isWhole ? kept.shelf(kind, depth, view) : null
  const known = shelf?.find(entity.id)
  if (typeof known === 'string') {
    note(view)
    return known
  }
  const parts: string[] = []
  for (const [field, write] of writersOf(kind)) {
    const chosen = choose(select, field)
    if (chosen === false) continue
    const relation = depth === 0 ? undefined : tree[field]
    parts.push(`"${field}":${writeValue(write(entity, view), relation, narrow(select, chosen), (target, id) => writeReferenced(target, id, view, depth, kept))}`)
  }
  const text = `{${parts.join(',')}}`
  shelf?.keep(entity.id, text)
  return text
}

/** Writes a whole document as a part of bodies. @param shelf where such documents are kept. */
export function writePiece<K extends EntityKind>(kind: K, entity: Held<K>, view: View, writing: Pick<Writing, 'depth' | 'kept'>, shelf: Shelf): KeptPiece {
  const { id } = entity
  const known = shelf.findPiece(id)
  if (known) {
    note(view)
    return known
  }
  const text = writeDocument(kind, { entity, view }, { ...writing, select: null })
  return shelf.findPiece(id) ?? pieceOf(text)
}

/** What a kept text was made from. */
function note(view: View): void {
  if (view.event) noteEvent(view.reading, view.event)
  readDirectory(view.reading)
}

function writeReferenced(kind: EntityKind, id: string, view: View, depth: Depth, kept: KeptTexts): string | null {
  const seen = follow(kind, id, view)
  return seen && writeDocument(kind, seen, { depth: depth === 2 ? 1 : 0, select: null, kept })
}

type WriteReferenced = (kind: EntityKind, id: string) => string | null

function writeValue(value: unknown, relation: EntityKind | Relations | undefined, select: Selection | null, referenced: WriteReferenced): string {
  if (relation === undefined && select === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((each) => writeElement(each, relation, select, referenced)).filter((text) => text !== null).join(',')}]`
  return writeElement(value, relation, select, referenced) ?? 'null'
}

/** `null` for what an id names and is not there. */
function writeElement(value: unknown, relation: EntityKind | Relations | undefined, select: Selection | null, referenced: WriteReferenced): string | null {
  if (typeof relation === 'string') return typeof value === 'string' ? referenced(relation, value) : JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts: string[] = []
  for (const [field, inner] of Object.entries(value)) {
    const chosen = choose(select, field)
    if (chosen === false) continue
    parts.push(`"${field}":${writeValue(inner, relation?.[field], narrow(select, chosen), referenced)}`)
  }
  return `{${parts.join(',')}}`
}

/** Whether a field is written: whole, in part, or not. The id always is. */
function choose(select: Selection | null, field: string): Chosen | boolean {
  if (select === null || field === 'id') return true
  const chosen = select.fields.get(field)
  return chosen === undefined || chosen === true ? (chosen === true) === select.isOnly : chosen
}

/** What is chosen within a field. */
function narrow(select: Selection | null, chosen: Chosen | boolean): Selection | null {
  return select === null || typeof chosen === 'boolean' ? null : { ...select, fields: chosen }
}
