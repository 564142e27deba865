import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { APIError, restoreVersionOperation } from 'payload'
import { replaceFile } from '../../content/collections/Media/replaceFile.ts'
import { readStoredFile } from '../../content/collections/Media/storedFile.ts'
import { dropLanguage } from '../../content/dropLanguage.ts'
import { transactionOf } from '../../content/transaction.ts'
import { localeSchema } from '../../program/locale.ts'
import { goTogether } from '../../content/references/goTogether.ts'
import { takeTurn } from '../../content/hooks/writeInTurn.ts'
import { describeCause } from '../apply/ApplyError.ts'
import type { Progress } from '../apply/applyPlan.ts'
import { keepWritten, writtenKeyOf } from '../apply/written.ts'
import { findObstacles } from './findObstacles.ts'
import { fileBefore } from './missingVersions.ts'
import { passMarksOn } from './passMarksOn.ts'
import type { Undo, WrittenCollection } from './undo.ts'

/** The import can't be taken back as things are; nothing was changed. Each reason is a sentence. */
export class UndoRefused extends Error {
  override readonly name = 'UndoRefused'
  readonly reasons: string[]
  constructor(reasons: string[]) {
    super(reasons.join(' '))
    this.reasons = reasons
  }
}

/** What nothing else names goes first: slots, then what they take place in; last what events themselves name. */
const programme: readonly WrittenCollection[] = ['slots', 'sessions', 'sponsors', 'tracks', 'speakers', 'topics', 'rooms']
const place: readonly WrittenCollection[] = ['events', 'organizations', 'media', 'venues']

/**
 * Takes an import back, in the transaction of the request and through Payload: what it made goes for good, what it changed is as it
 * was, and so are the fingerprints.
 * @param event its id.
 * @throws UndoRefused as long as something newer depends on the import.
 */
export async function undoPlan(req: PayloadRequest, event: string, undo: Undo, { report, signal }: Progress): Promise<void> {
  // Nobody writes one of them between the look and the work.
  for (const { collection, id } of undo.changed) await takeTurn(req, collection, id)
  const reasons = await findObstacles(req, event, undo)
  if (reasons.length > 0) throw new UndoRefused(reasons)
  const total = undo.changed.length + undo.created.length
  let done = 0
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    signal?.throwIfAborted()
    try {
      await work()
    } catch (error) {
      if (!(error instanceof APIError)) throw error
      throw new UndoRefused([`“${name}” can’t be taken back: ${describeCause(error)}`])
    }
    report((done += 1), total)
  }
  goTogether(req, new Set(undo.created.map(({ id }) => id)))
  // What refers to what was made lets it go before that is deleted; slots lie in the days of their event, which comes last.
  const restoreAll = async (collection: WrittenCollection): Promise<void> => {
    for (const one of undo.changed.filter((changed) => changed.collection === collection)) await step(one.name, () => restore(req, undo, one))
  }
  for (const collections of [programme, place]) {
    for (const collection of collections) if (collection !== 'media') await restoreAll(collection)
    for (const collection of collections) {
      for (const { id, name } of undo.created.filter((created) => created.collection === collection)) await step(name, () => remove(req, collection, id))
    }
  }
  // Last: a file that stood there before may be that of a document that is gone only now.
  await restoreAll('media')
  goTogether(req, null)
  await restoreWritten(req, event, undo)
  await passMarksOn(req, event, undo)
}

async function restore(req: PayloadRequest, { locale }: Undo, document: Undo['changed'][number]): Promise<void> {
  const { collection, id, before } = document
  const { payload } = req
  // An import is the system's, and so is its end.
  const system = { depth: 0, req, overrideAccess: true } as const
  if (before.kind === 'values') {
    const filename = fileBefore(document)
    if (filename !== null) await restoreFile(req, id, filename)
    const values = Object.fromEntries(Object.entries(before.values).filter(([field]) => filename === null || field !== 'filename'))
    if (filename === null || Object.keys(values).length > 0) await payload.update({ ...system, collection, id, locale, data: values })
    for (const [other, values] of Object.entries(before.others)) {
      const language = localeSchema.parse(other)
      // Its one text was not there in that language.
      if (Object.values(values).every((value) => value === null)) await dropLanguage(req, collection, id, language)
      else await payload.update({ ...system, collection, id, locale: language, data: values })
    }
    return
  }
  for (const [version, draft] of [[before.live, false], [before.draft, before.live !== null]] as const) {
    if (version === null) continue
    // The Local API knows no drafts here: it would make a draft of what is public.
    await restoreVersionOperation({ ...system, collection: payload.collections[collection], id: version, draft })
    // Payload leaves it in the request, where the next write would take itself for a restored version.
    delete req.context['isRestoringVersion']
  }
}

/** Puts the file back that stood there before, byte for byte. */
async function restoreFile(req: PayloadRequest, id: string, filename: string): Promise<void> {
  const data = await readStoredFile(req.payload, filename)
  if (data === null) throw new UndoRefused([`The file ${filename}, which stood there before, is kept no more.`])
  await replaceFile(req, id, data, filename)
}

/** For good: in the trash it would keep its slug, and a later import would pass it over. */
async function remove(req: PayloadRequest, collection: WrittenCollection, id: string): Promise<void> {
  const found = await req.payload.findByID({ collection, id, depth: 0, disableErrors: true, trash: true, draft: true, req, overrideAccess: true, select: {} }) // an import is the system's
  if (found !== null) await req.payload.delete({ collection, id, depth: 0, trash: true, req, overrideAccess: true })
}

async function restoreWritten(req: PayloadRequest, event: string, { written, locale }: Undo): Promise<void> {
  const db = await transactionOf(req)
  const fresh = JSON.stringify(written.filter(({ before }) => before === null).map(({ collection, document }) => ({ collection, document })))
  await db.execute(sql`
    delete from intake.written using jsonb_to_recordset(${fresh}::jsonb) as gone (collection text, document uuid)
    where written.event = ${event}::uuid and written.collection = gone.collection and written.document = gone.document`)
  await keepWritten(req, event, new Map(written.flatMap(({ collection, document, before }) => (before === null ? [] : [[writtenKeyOf(collection, document), before] as const]))), locale)
}
