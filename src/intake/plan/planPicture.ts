import { findUrlFault } from '../../content/validate/url.ts'
import { canonicalJson } from '../../program/canonical.ts'
import type { RowReference, TakeNote } from '../notes.ts'
import { fingerprintOf } from './compareFields.ts'
import type { Comparable } from './compareFields.ts'
import type { Change, Match, Plan, SpeakerFields } from './plan.ts'
import type { ThereSpeaker } from './there.ts'

/**
 * Fields under which a picture is remembered: the media file that an import left, the address that it came from, and what was seen
 * there. As long as the source names the same address, and nothing else was found at it, it says the same.
 */
export const pictureField = 'photo'
export const pictureOrigin = 'photoFrom'
export const pictureSeen = 'photoSeen'

/** The address of a picture that can be fetched; `null`, and a note, if there is none or it is not to be. */
export function pictureOf(written: string, isWanted: boolean, row: RowReference, note: TakeNote): string | null {
  if (written === '') return null
  const address = addressOf(written)
  const fault = isWanted ? findUrlFault(address) : ''
  if (fault === null) return address
  note('picture-lost', row, fault === '' ? written : `${written}: ${fault}`)
  return null
}

/** A picture's address in full: some leave the protocol out. */
export function addressOf(written: string): string {
  return written.startsWith('//') ? `https:${written}` : written
}

/**
 * What is compared of a picture: nothing, as long as the source names what it named and that still stands here.
 * @param replaced addresses at which other pictures were found by now.
 */
export function comparablePicture(address: string | null, { fields, recorded }: ThereSpeaker, replaced: ReadonlySet<string> = new Set()): Comparable {
  if (address === null) return {}
  const left = recorded?.fields
  const isSettled = left?.[pictureOrigin] === fingerprintOf(address) && left[pictureField] === fingerprintOf(fields.photo)
  return isSettled && !replaced.has(address) ? {} : { [pictureField]: address }
}

/** With its picture the address changes from which that came, and what was seen there. */
export function withOrigin(step: Change<SpeakerFields> | Match, { recorded }: ThereSpeaker): Change<SpeakerFields> | Match {
  if (step.action === 'match' || !step.changed.includes(pictureField)) return step
  return { ...step, changed: [...step.changed, pictureOrigin, pictureSeen], isRecordNew: canonicalJson(step.record.fields) !== canonicalJson(recorded?.fields ?? {}) }
}

/** A picture that a plan needs, and whose it is. */
export type WantedPicture = { address: string; name: string; row: RowReference }

export function wantedPictures({ speakers }: Pick<Plan, 'speakers'>): WantedPicture[] {
  return speakers.flatMap((step): WantedPicture[] => {
    if (step.action === 'match' || (step.action === 'change' && !step.changed.includes(pictureField))) return []
    const { photo, name } = step.fields
    return photo === null ? [] : [{ address: photo, name, row: step.row }]
  })
}

/** The plan with those pictures only that are there; what nothing else changes is left as it is. */
export function withPictures(plan: Plan, isThere: (address: string) => boolean): Plan {
  const speakers = plan.speakers.map((step): Plan['speakers'][number] => {
    if (step.action === 'match' || step.fields.photo === null || isThere(step.fields.photo)) return step
    const fields = { ...step.fields, photo: null }
    if (step.action === 'create') return { ...step, fields }
    const changed = step.changed.filter((field) => field !== pictureField && field !== pictureOrigin && field !== pictureSeen)
    const differences = step.differences.filter(({ field }) => field !== pictureField)
    const { key, row, id, name, kept, record, isRecordNew } = step
    return changed.length === 0 ? { action: 'match', key, row, id, name, kept, record: isRecordNew === true ? record : null } : { ...step, fields, changed, differences }
  })
  return { ...plan, speakers }
}
