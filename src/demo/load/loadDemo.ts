import type { Payload } from 'payload'
import { demo } from '../content/demo.ts'
import { renderImages } from '../images/renderImages.ts'
import { createEvents } from './createEvents.ts'
import { createCompanies, createFoundations } from './createLibrary.ts'
import { createSpeakers, createSponsors } from './createPeople.ts'
import { createProgrammes } from './createProgrammes.ts'
import { createWriter } from './createWriter.ts'
import type { DemoMark } from './demoMark.ts'
import { readDemoMark, writeDemoMark } from './demoMark.ts'
import { inTransaction } from './inTransaction.ts'
import type { Publisher } from './publisher.ts'
import { uploadEventImages, uploadLibraryImages } from './uploadImages.ts'

export type LoadOptions = {
  publisher: Publisher
  /** Told what is being done, one line at a time. */
  report: (line: string) => void
}
export type LoadOutcome =
  | { kind: 'loaded'; counts: Record<string, number>; isComplete: boolean }
  /** An earlier load was cut off after its first part; this one did the rest, or not yet. */
  | { kind: 'resumed'; isComplete: boolean }
  | { kind: 'present' }

/**
 * Loads the demo, once for a database: all documents in one transaction, so that a load that was cut off left nothing; then,
 * once the public has seen the programme, what happens to a programme later: a release, and a session that moves.
 * @throws DemoRefused if events of other people bear the demo's slugs.
 */
export async function loadDemo(payload: Payload, { publisher, report }: LoadOptions): Promise<LoadOutcome> {
  const before = await readDemoMark(payload)
  if (before?.stage === 'complete') return { kind: 'present' }
  if (before !== null) return { kind: 'resumed', isComplete: await finish(payload, before, publisher, report) }
  await refuseTakenSlugs(payload)
  const { counts, mark } = await loadDocuments(payload, report)
  return { kind: 'loaded', counts, isComplete: await finish(payload, mark, publisher, report) }
}

export class DemoRefused extends Error {
  override readonly name = 'DemoRefused'
}

async function refuseTakenSlugs(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'events',
    where: { slug: { in: demo.events.map(({ slug }) => slug) } },
    trash: true,
    depth: 0,
    pagination: false,
    overrideAccess: true, // a slug is taken whoever asks
  })
  if (docs.length > 0) throw new DemoRefused(`There are events with the demo's slugs already, which it did not make: ${docs.map(({ slug }) => slug).join(', ')}.`)
}

async function loadDocuments(payload: Payload, report: LoadOptions['report']): Promise<{ counts: Record<string, number>; mark: DemoMark }> {
  report('Drawing portraits, logos and covers')
  const images = await renderImages(demo)
  return await inTransaction(payload, async (req, transactionID) => {
    const writer = createWriter(payload, transactionID)
    report('Events, venue and topics')
    await createFoundations(demo, writer)
    await uploadEventImages(demo, images, writer)
    await createEvents(demo, writer)
    report('Portraits and logos')
    await uploadLibraryImages(demo, images, writer)
    report('Organizations, speakers and sponsors')
    await createCompanies(demo, writer)
    await createSpeakers(demo, writer)
    await createSponsors(demo, writer)
    report('Sessions')
    const moves = await createProgrammes(demo, writer)
    const releases = demo.events.flatMap(({ slug, publishing }) => (publishing === 'release' ? [writer.idOf('events', slug)] : []))
    const mark: DemoMark = { stage: 'loaded', moves, releases }
    await writeDemoMark(payload, mark, req)
    return { counts: writer.counts(), mark }
  })
}

/** @returns false if no worker has built the editions in time. */
async function finish(payload: Payload, mark: DemoMark, publisher: Publisher, report: LoadOptions['report']): Promise<boolean> {
  report('Waiting for the first editions')
  for (const event of mark.releases) {
    if (!(await publisher.isBuilt(event))) return false
    await publisher.release(event, { version: '1.0 Full programme', note: 'The first release of the programme.' })
  }
  for (const event of new Set(mark.moves.map((move) => move.event))) if (!(await publisher.isBuilt(event))) return false
  await inTransaction(payload, async (req) => {
    for (const { slot, room, startsAt, endsAt } of mark.moves) {
      await payload.update({ collection: 'slots', id: slot, data: { room, startsAt, endsAt }, depth: 0, req, overrideAccess: true }) // the demo is the system
    }
    await writeDemoMark(payload, { ...mark, stage: 'complete' }, req)
  })
  return true
}
