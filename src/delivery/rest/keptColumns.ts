import type { EntityKind } from '../../program/kinds.ts'
import type { Steps } from '../../program/steps.ts'
import type { Held, LiveEvent } from '../store/library.ts'
import { isCurrent, noteEvent, openReading, readDirectory } from '../store/reading.ts'
import type { Footprint } from '../store/reading.ts'
import type { Field } from './query/fields.ts'
import { formOf, readerOf } from './query/forms.ts'
import type { Form } from './query/forms.ts'
import type { Column, Columns } from './query/matchColumns.ts'
import { lookAt } from './query/valuesAt.ts'
import type { Present } from './query/valuesAt.ts'
import { conditionsOf } from './query/where.ts'
import type { Where } from './query/where.ts'
import { stride } from './sortPlaces.ts'
import type { View } from './view.ts'

type Entities = readonly Held<EntityKind>[]
/** `column` is `null` where values come from other events too: which of them an answer was made from is told with it. */
type Kept = { readonly column: Column | null; readonly footprint: Footprint }

/** By the list of an edition, by field and language: lists never change, and go with their editions. */
const kept = new WeakMap<Entities, Map<string, Kept>>()
/** Of one list; each takes 8 bytes for each value, and texts as they are compared. */
const mostColumns = 8
const longestList = 2_000

/**
 * What the conditions of a query look at in a list of one event, kept by column: a condition is then put to values that lie one
 * beside the other. `null` where not all of it is kept.
 */
export function* keptColumns(entities: Entities, kind: EntityKind, where: Where, view: View): Steps<Columns | null> {
  const { event, reading } = view
  // A pinned edition is read from a library of its own.
  if (event === null || entities.length > longestList || reading.footprint.pinned) return null
  const columns = new Map<Field, Partial<Record<Form, Column>>>()
  for (const { field, operator } of conditionsOf(where)) {
    // Long texts would be kept a second time.
    if (field.type === 'richText') return null
    const form = formOf(operator)
    const column = yield* keptColumn(entities, kind, { field, form }, { ...view, event })
    if (!column) return null
    columns.set(field, { ...columns.get(field), [form]: column })
  }
  return columns
}

function* keptColumn(entities: Entities, kind: EntityKind, { field, form }: { field: Field; form: Form }, view: View & { event: LiveEvent }): Steps<Column | null> {
  const { reading, event } = view
  const ofList = kept.get(entities) ?? new Map<string, Kept>()
  kept.set(entities, ofList)
  const name = `${field.path} ${form} ${view.locale} ${view.fallback ?? ''}`
  let known = ofList.get(name)
  if (!known || !isCurrent(known.footprint, reading.library)) {
    // What the values alone depend on: a session is the same where its track has another name.
    const alone = openReading(reading.library)
    noteEvent(alone, event)
    const column = yield* readColumn(entities, kind, { field, form }, { ...view, reading: alone })
    const { footprint } = alone
    const isOwn = !footprint.acrossEvents && [...footprint.events.keys()].every((id) => id === event.id)
    known = { column: isOwn ? column : null, footprint }
    if (ofList.size >= mostColumns) ofList.clear()
    ofList.set(name, known)
  }
  if (known.footprint.directory !== null) readDirectory(reading)
  return known.column
}

function* readColumn(entities: Entities, kind: EntityKind, { field, form }: { field: Field; form: Form }, view: View): Steps<Column> {
  const [look, read] = [lookAt(kind, field.path), readerOf(field, form)]
  const values: Present[] = []
  const starts = new Uint32Array(entities.length + 1)
  const take = (value: Present): boolean => {
    values.push(read(value))
    return false
  }
  for (const [at, entity] of entities.entries()) {
    if (at % stride === 0) yield
    look(entity, view, take)
    starts[at + 1] = values.length
  }
  return { values, starts }
}
