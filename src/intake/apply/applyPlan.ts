import type { PayloadRequest } from 'payload'
import type { FetchedPicture } from '../fetch/fetchPicture.ts'
import type { Comparable } from '../plan/compareFields.ts'
import { comparableEvent, comparableRoom, comparableSession, comparableSlot, comparableSpeaker, comparableTrack } from '../plan/comparable.ts'
import type { WholeStep } from '../lineup/wholeStep.ts'
import { writeWhole } from '../lineup/writeWhole.ts'
import { isWritten } from '../plan/fateOf.ts'
import type { Plan } from '../plan/plan.ts'
import { seenAsText } from '../plan/knownPictures.ts'
import { logo, portrait, wantedOf, withPictures } from '../plan/planPicture.ts'
import type { PictureParts } from '../plan/planPicture.ts'
import { sizeOf } from '../plan/sizeOf.ts'
import type { Recorded } from '../plan/there.ts'
import { finishUndo, noteBefore } from '../undo/capture.ts'
import type { Undo } from '../undo/undo.ts'
import { eventData, organizationData, roomData, sessionData, slotData, speakerData, topicData, trackData, venueData } from './data.ts'
import { keepMapping } from './mappings.ts'
import { takePictures } from './takePictures.ts'
import type { TakenPictures } from './takePictures.ts'
import type { Made } from './writing.ts'
import { writing } from './writing.ts'
import type { Written } from './written.ts'
import { keepWritten, readWritten } from './written.ts'

export type Progress = {
  /** Told after each document. */
  report: (done: number, total: number) => void
  /** Ends the work between two documents; nothing of it stays. */
  signal?: AbortSignal
  /** The bytes of a media file of an export, by its name. */
  readFile?: (filename: string) => Promise<Buffer>
}

/** Pictures by their address, fetched before; those of a plan that are not among them are left out. */
export type FetchedPictures = ReadonlyMap<string, FetchedPicture>

/** `event`: its id. `undo`: what it takes to take it back; `null` if nothing was written. */
export type Applied = { event: string; undo: Undo | null }

/**
 * Brings a plan in, in the transaction of the request and through Payload, so that every rule of the content model holds and
 * publication hears of it. A plan that changes nothing writes nothing.
 * @throws ApplyError that names the row which could not be brought in.
 */
export async function applyPlan(req: PayloadRequest, whole: Plan, pictures: FetchedPictures, { report, signal, readFile = noFile }: Progress): Promise<Applied> {
  const plan = withPictures(whole, (address) => pictures.has(address))
  const before = await noteBefore(req, plan)
  const total = sizeOf(plan).writes
  let done = 0
  const progress = { done: () => { report((done += 1), total) }, signal }
  const { event, written, made } = plan.documents === undefined ? await writeProgramme(req, plan, pictures, progress) : await writeExport(req, plan, plan.documents, { ...progress, readFile })
  await keepMapping(req, event, plan)
  if (total === 0 && written.size === 0) return { event, undo: null }
  const known = await readWritten(req, event)
  await keepWritten(req, event, written, plan.locale)
  return { event, undo: await finishUndo(req, plan, before, { made, written, known }) }
}

type Outcome = { event: string; written: Written; made: readonly Made[] }
type Telling = { done: () => void; signal?: AbortSignal }

async function writeExport(req: PayloadRequest, plan: Plan, documents: readonly WholeStep[], options: Telling & { readFile: (filename: string) => Promise<Buffer> }): Promise<Outcome> {
  const { settle, written } = writing(req.payload, req, plan, options)
  const whole = await writeWhole(req.payload, req, documents, { ...options, source: plan.source })
  for (const missing of plan.missing) if (isWritten(missing)) await settle(missing)
  return { ...whole, written: new Map([...whole.written, ...written]) }
}

async function writeProgramme(req: PayloadRequest, plan: Plan, pictures: FetchedPictures, { done, signal }: Telling): Promise<Outcome> {
  const { payload } = req
  const status = plan.publish ? 'published' : 'draft'
  const { take, settle, idOf, written, made } = writing(payload, req, plan, { done, signal })

  const venue = await take('venues', plan.venue, (fields) => ({ data: venueData(fields), comparable: null }))
  const common = { pictures, locale: plan.locale, signal }
  const logos = await takePictures(payload, req, wantedOf(plan.event, logo), { ...common, event: plan.event.action === 'create' ? null : plan.event.id })
  const event = await take('events', plan.event, (fields) => {
    const { id, comparable, told } = remembering(fields.logo, logo, logos, pictures)
    return { data: eventData(fields, { venue, logo: id }, status), comparable: { ...comparableEvent(fields), phase: fields.phase, ...comparable }, told }
  })
  // As the venue, the logo of a new event is made before the event, and belongs to the event's team.
  if (plan.event.action === 'create') for (const id of logos.made) await payload.update({ collection: 'media', id, data: { editableBy: [event] }, depth: 0, locale: plan.locale, req, overrideAccess: true })
  if (plan.venue.action === 'create') {
    // The event's venue is made before the event, and belongs to the event's team.
    await payload.update({ collection: 'venues', id: venue, data: { editableBy: [event] }, depth: 0, req, overrideAccess: true })
    // An event that was there had none: without one its slots could have no rooms.
    if (plan.event.action !== 'create') await payload.update({ collection: 'events', id: event, data: { venue }, depth: 0, req, overrideAccess: true })
  }
  for (const room of plan.rooms) await take('rooms', room, (fields) => ({ data: roomData(fields, venue, event), comparable: comparableRoom(fields) }))
  for (const track of plan.tracks) await take('tracks', { ...track, key: trackKey(track.key) }, (fields) => ({ data: trackData(fields, event, status), comparable: comparableTrack(fields) }))
  for (const organization of plan.organizations) await take('organizations', { ...organization, key: organizationKey(organization.key) }, (fields) => ({ data: organizationData(fields, event), comparable: null }))
  const photos = await takePictures(payload, req, plan.speakers.flatMap((step) => wantedOf(step, portrait)), { ...common, event })
  for (const topic of plan.topics) await take('topics', { ...topic, key: topicKey(topic.key) }, (fields) => ({ data: topicData(fields, event), comparable: null }))
  for (const speaker of plan.speakers) {
    await take('speakers', speaker, (fields) => {
      const { id: photo, comparable: shown, told } = remembering(fields.photo, portrait, photos, pictures)
      const comparable = comparableSpeaker(fields, (key) => idOf(organizationKey(key)))
      return { data: speakerData(fields, { event, organization: comparable.organization, photo }, status), comparable: { ...comparable, ...shown }, told }
    })
  }
  for (const session of plan.sessions) {
    await take('sessions', session, (fields) => {
      const comparable = comparableSession(fields, { trackOf: (key) => idOf(trackKey(key)), speakerOf: idOf, topicOf: (key) => idOf(topicKey(key)) })
      return { data: sessionData(fields, { event, track: comparable.track, topics: comparable.topics, speakers: comparable.appearances.map(({ speaker }) => speaker) }, status), comparable }
    })
  }
  for (const slot of plan.slots) {
    await take('slots', slot, (fields) => {
      const comparable = comparableSlot(fields, idOf)
      return { data: slotData(fields, idOf(fields.session), comparable.room), comparable }
    })
  }
  for (const missing of plan.missing) if (isWritten(missing)) await settle(missing)
  return { event, written, made }
}

/** The media file of a picture, and what is remembered of it. */
function remembering(address: string | null, { field, origin, seen }: PictureParts, { ids }: TakenPictures, pictures: FetchedPictures): { id: string | null; comparable: Comparable; told: Recorded } {
  const [id, picture] = [ids.get(address ?? ''), pictures.get(address ?? '')]
  return id === undefined || picture === undefined ? { id: null, comparable: {}, told: {} } : { id, comparable: { [field]: id, [origin]: address }, told: { [seen]: seenAsText(picture.seen) } }
}

function noFile(filename: string): Promise<Buffer> {
  throw new Error(`Nobody gives the media file ${filename}.`)
}

/** Tracks, topics and organizations are named by name in a plan: apart from each other, and from all else. */
function trackKey(name: string): string {
  return `track ${name}`
}

function topicKey(name: string): string {
  return `topic ${name}`
}

function organizationKey(name: string): string {
  return `organization ${name}`
}
