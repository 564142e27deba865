import type { CollectionSlug, Payload, PayloadRequest, RequiredDataFromCollectionSlug } from 'payload'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import type { RowReference } from '../notes.ts'
import type { Create, Match, Plan } from '../plan/plan.ts'
import { sizeOf } from '../plan/sizeOf.ts'
import { ApplyError, describeCause } from './ApplyError.ts'
import { eventData, organizationData, roomData, sessionData, slotData, speakerData, trackData, venueData } from './data.ts'

export type ApplyOptions = {
  /** Told after each document. */
  report: (done: number, total: number) => void
  /** Ends the work between two documents; nothing of it stays. */
  signal?: AbortSignal
}

/**
 * Brings a plan in, in one transaction through Payload, so that every rule of the content model holds and publication hears
 * of it: all of it, or nothing.
 * @returns the id of the event.
 * @throws ApplyError that names the row which could not be brought in.
 */
export async function applyPlan(payload: Payload, plan: Plan, options: ApplyOptions): Promise<string> {
  const req = await createLocalReq({ locale: plan.locale, fallbackLocale: false }, payload)
  await initTransaction(req)
  try {
    const event = await makeAll(payload, req, plan, options)
    await commitTransaction(req)
    return event
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

async function makeAll(payload: Payload, req: PayloadRequest, plan: Plan, { report, signal }: ApplyOptions): Promise<string> {
  const total = sizeOf(plan).created
  const status = plan.publish ? 'published' : 'draft'
  const ids = new Map<string, string>()
  let done = 0

  async function make<Slug extends CollectionSlug>(collection: Slug, { key, row }: { key: string; row: RowReference }, data: RequiredDataFromCollectionSlug<Slug>): Promise<string> {
    signal?.throwIfAborted()
    try {
      // The command is the system: no user, no access to ask for. `draft: false` with the status `draft` makes a draft that is
      // validated all the same.
      const { id } = await payload.create({ collection, data, depth: 0, draft: false, req, locale: plan.locale, overrideAccess: true })
      ids.set(key, id)
      report((done += 1), total)
      return id
    } catch (error) {
      throw new ApplyError(row, describeCause(error), { cause: error })
    }
  }
  async function makeOrMatch<Fields, Slug extends CollectionSlug>(collection: Slug, step: Create<Fields> | Match, data: (fields: Fields) => RequiredDataFromCollectionSlug<Slug>): Promise<string> {
    if (step.action === 'create') return await make(collection, step, data(step.fields))
    ids.set(step.key, step.id)
    return step.id
  }
  const idOf = (key: string): string => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`The plan refers to "${key}" before it makes it.`)
    return id
  }

  const venue = await makeOrMatch('venues', plan.venue, venueData)
  const event = await make('events', plan.event, eventData(plan.event.fields, venue, status))
  if (plan.venue.action === 'create') {
    // The event's venue is made before the event, and belongs to the event's team.
    await payload.update({ collection: 'venues', id: venue, data: { editableBy: [event] }, depth: 0, req, overrideAccess: true })
  }
  for (const room of plan.rooms) await makeOrMatch('rooms', room, (fields) => roomData(fields, venue, event))
  for (const track of plan.tracks) await make('tracks', { ...track, key: `track ${track.key}` }, trackData(track.fields, event, status))
  for (const organization of plan.organizations) await makeOrMatch('organizations', { ...organization, key: `organization ${organization.key}` }, (fields) => organizationData(fields, event))
  for (const speaker of plan.speakers) {
    await makeOrMatch('speakers', speaker, (fields) =>
      speakerData(fields, { event, organization: fields.organization === null ? null : idOf(`organization ${fields.organization}`) }, status))
  }
  for (const session of plan.sessions) {
    const { track, appearances } = session.fields
    await make('sessions', session, sessionData(session.fields, { event, track: track === null ? null : idOf(`track ${track}`), appearances: appearances.map(({ speaker, role }) => ({ speaker: idOf(speaker), role })) }, status))
  }
  for (const slot of plan.slots) await make('slots', slot, slotData(slot.fields, idOf(slot.fields.session), slot.fields.room === null ? null : idOf(slot.fields.room)))
  return event
}
