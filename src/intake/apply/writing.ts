import type { Payload, PayloadRequest, RequiredDataFromCollectionSlug } from 'payload'
import type { RowReference } from '../notes.ts'
import type { Comparable } from '../plan/compareFields.ts'
import { fingerprintOf, fingerprintsOf } from '../plan/compareFields.ts'
import type { Change, Missing, Plan, Recording, Step } from '../plan/plan.ts'
import type { Recorded } from '../plan/there.ts'
import type { WrittenCollection } from '../undo/undo.ts'
import { ApplyError, describeCause } from './ApplyError.ts'
import type { Status } from './data.ts'
import { externalIdsData } from './data.ts'
import type { Written } from './written.ts'
import { writtenKeyOf } from './written.ts'

/** Of the collections that a plan writes to, those with drafts: they bear a status. */
export const withDrafts: ReadonlySet<WrittenCollection> = new Set(['events', 'tracks', 'speakers', 'sponsors', 'sessions'])

/**
 * What writing a step needs beside it: the data of Payload, and what is remembered of it to find an editor's changes by. `told`: what
 * is remembered word for word.
 */
export type Content<Slug extends WrittenCollection> = { data: RequiredDataFromCollectionSlug<Slug>; comparable: Comparable | null; told?: Recorded }

export type Made = { collection: WrittenCollection; id: string; name: string }

/** Writes documents one after the other, in the transaction of a request. */
export type Writing = {
  /** Makes, changes or leaves a document; its id. */
  take: <Slug extends WrittenCollection, Fields>(collection: Slug, step: Step<Fields>, content: (fields: Fields) => Content<Slug>) => Promise<string>
  /** Cancels or archives what the source names no more. */
  settle: (missing: Missing) => Promise<void>
  /** The id of what a key of the plan names. */
  idOf: (key: string) => string
  /** What to keep of what was written. */
  written: Written
  /** What was made, in that order. */
  made: readonly Made[]
}

export function writing(payload: Payload, req: PayloadRequest, plan: Plan, { done, signal }: { done: () => void; signal?: AbortSignal }): Writing {
  const ids = new Map<string, string>()
  const written = new Map<string, Recording>()
  const made: Made[] = []
  const status: Status = plan.publish ? 'published' : 'draft'
  // The command is the system: no user, no access to ask for.
  const system = { depth: 0, req, locale: plan.locale, overrideAccess: true } as const

  async function attempt<T>(row: RowReference, work: () => Promise<T>): Promise<T> {
    signal?.throwIfAborted()
    try {
      const result = await work()
      done()
      return result
    } catch (error) {
      throw new ApplyError(row, describeCause(error), { cause: error })
    }
  }

  async function change<Slug extends WrittenCollection>(collection: Slug, step: Change<unknown>, { data, comparable, told = {} }: Content<Slug>): Promise<void> {
    const { id, changed, publishes, isLive, isStatusKept, record, externalIds } = step
    // What the public sees stays as it is unless this publishes: the change becomes a draft beside it.
    const isBeside = withDrafts.has(collection) && isLive && !publishes
    const all = new Map(Object.entries(data))
    const picked = Object.fromEntries(changed.filter((field) => field !== 'status' && field !== 'externalIds').map((field) => [field, all.get(field)]))
    const ids = changed.includes('externalIds') ? { externalIds: externalIdsData(externalIds) } : {}
    const wanted = withDrafts.has(collection) ? { _status: publishes ? 'published' : 'draft' } : {}
    await attempt(step.row, () => payload.update({ ...system, collection, id, data: { ...picked, ...ids, ...wanted } as never, draft: isBeside })) // fields of that collection, as its data has them
    const word = Object.fromEntries(Object.entries(told).filter(([field]) => changed.includes(field)))
    const fields = { ...record.fields, ...word, ...fingerprintsOf(Object.fromEntries(changed.flatMap((field) => (comparable !== null && field in comparable ? [[field, comparable[field]]] : [])))) }
    // A status that an editor has set stays theirs; one that an import left becomes what this one leaves.
    const left = withDrafts.has(collection) && (publishes || !isStatusKept) ? { ...fields, status: fingerprintOf(publishes ? 'published' : 'draft') } : fields
    written.set(writtenKeyOf(collection, id), { ...record, fields: left })
  }

  return {
    written,
    made,
    idOf: (key) => {
      const id = ids.get(key)
      if (id === undefined) throw new Error(`The plan refers to "${key}" before it makes it.`)
      return id
    },
    take: async (collection, step, content) => {
      if (step.action === 'create') {
        const { data, comparable, told = {} } = content(step.fields)
        // `draft: false` with the status `draft` makes a draft that is validated all the same.
        const { id } = await attempt(step.row, () => payload.create({ ...system, collection, data, draft: false }))
        ids.set(step.key, id)
        made.push({ collection, id, name: nameIn(data) ?? step.row.name })
        if (comparable !== null) written.set(writtenKeyOf(collection, id), { source: plan.source, fields: { ...fingerprintsOf(withDrafts.has(collection) ? { ...comparable, status } : comparable), ...told } })
        return id
      }
      ids.set(step.key, step.id)
      if (step.action === 'change') await change(collection, step, content(step.fields))
      else if (step.record !== null) written.set(writtenKeyOf(collection, step.id), step.record)
      return step.id
    },
    settle: async ({ collection, id, name, becomes, publishes, isLive, record }) => {
      const row = { path: 'missing', name }
      if (becomes === 'archive') {
        await attempt(row, () => payload.update({ ...system, collection: 'sessions', id, data: { _status: 'draft' } }))
        written.set(writtenKeyOf(collection, id), leaving(record, { status: 'draft' }))
        return
      }
      const data = { state: 'cancelled' } as const
      if (collection === 'slots') {
        await attempt(row, () => payload.update({ ...system, collection, id, data }))
        written.set(writtenKeyOf(collection, id), leaving(record, data))
        return
      }
      const left = publishes ? 'published' : 'draft'
      await attempt(row, () => payload.update({ ...system, collection, id, data: { ...data, _status: left }, draft: isLive && !publishes }))
      written.set(writtenKeyOf(collection, id), leaving(record, { ...data, status: left }))
    },
  }
}

function leaving({ source, fields }: Recording, values: Comparable): Recording {
  return { source, fields: { ...fields, ...fingerprintsOf(values) } }
}

function nameIn(data: object): string | null {
  if ('title' in data && typeof data.title === 'string') return data.title
  return 'name' in data && typeof data.name === 'string' ? data.name : null
}
