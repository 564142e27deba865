import { findUrlFault } from '../../content/validate/url.ts'
import { canonicalJson } from '../../program/canonical.ts'
import type { RowReference, TakeNote } from '../notes.ts'
import { fingerprintOf } from './compareFields.ts'
import type { Comparable } from './compareFields.ts'
import type { Change, Match, Plan, Step } from './plan.ts'
import type { Recorded } from './there.ts'

/**
 * Fields under which a picture is remembered: the media file that an import left, the address that it came from, and what was seen
 * there. As long as the source names the same address, and nothing else was found at it, it says the same.
 */
export type PictureParts<Field extends string = string> = { field: Field; origin: string; seen: string }
export const portrait: PictureParts<'photo'> = { field: 'photo', origin: 'photoFrom', seen: 'photoSeen' }
export const logo: PictureParts<'logo'> = { field: 'logo', origin: 'logoFrom', seen: 'logoSeen' }

/** Of the fields given back to their source those under which is remembered where a picture came from. */
export function originsOf(fields: readonly string[]): string[] {
  return [portrait, logo].filter(({ field }) => fields.includes(field)).map(({ origin }) => origin)
}

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

/** A document that is there, as far as its picture is concerned. */
export type Bearer<Field extends string> = { fields: Readonly<Record<Field, string | null>>; recorded: { fields: Recorded } | null }

/**
 * What is compared of a picture: nothing, as long as the source names what it named and that still stands here.
 * @param replaced addresses at which other pictures were found by now.
 */
export function comparablePicture<Field extends string>(address: string | null, { fields, recorded }: Bearer<Field>, { field, origin }: PictureParts<Field>, replaced: ReadonlySet<string> = new Set()): Comparable {
  if (address === null) return {}
  const left = recorded?.fields
  const isSettled = left?.[origin] === fingerprintOf(address) && left[field] === fingerprintOf(fields[field])
  return isSettled && !replaced.has(address) ? {} : { [field]: address }
}

/** With its picture the address changes from which that came, and what was seen there. */
export function withOrigin<Fields>(step: Change<Fields> | Match, { recorded }: { recorded: { fields: Recorded } | null }, { field, origin, seen }: PictureParts): Change<Fields> | Match {
  if (step.action === 'match' || !step.changed.includes(field)) return step
  return { ...step, changed: [...step.changed, origin, seen], isRecordNew: canonicalJson(step.record.fields) !== canonicalJson(recorded?.fields ?? {}) }
}

/** A picture that a plan needs, and whose it is. */
export type WantedPicture = { address: string; name: string; row: RowReference }

export function wantedPictures({ event, speakers }: Pick<Plan, 'event' | 'speakers'>): WantedPicture[] {
  return [...wantedOf(event, logo), ...speakers.flatMap((step) => wantedOf(step, portrait))]
}

/** None or one. */
export function wantedOf<Field extends string>(step: Step<Record<Field, string | null> & { name: string }>, { field }: PictureParts<Field>): WantedPicture[] {
  if (step.action === 'match' || (step.action === 'change' && !step.changed.includes(field))) return []
  const { [field]: address, name } = step.fields
  return address === null ? [] : [{ address, name, row: step.row }]
}

/** The plan with those pictures only that are there; what nothing else changes is left as it is. */
export function withPictures(plan: Plan, isThere: (address: string) => boolean): Plan {
  return { ...plan, event: withPicture(plan.event, logo, isThere), speakers: plan.speakers.map((step) => withPicture(step, portrait, isThere)) }
}

function withPicture<Field extends string, Fields extends Record<Field, string | null>>(step: Step<Fields>, { field, origin, seen }: PictureParts<Field>, isThere: (address: string) => boolean): Step<Fields> {
  if (step.action === 'match') return step
  const address = step.fields[field]
  if (address === null || isThere(address)) return step
  const fields = { ...step.fields, [field]: null }
  if (step.action === 'create') return { ...step, fields }
  const changed = step.changed.filter((one) => ![field, origin, seen].includes(one))
  const differences = step.differences.filter((one) => one.field !== field)
  const { key, row, id, name, kept, record, isRecordNew } = step
  return changed.length === 0 ? { action: 'match', key, row, id, name, kept, record: isRecordNew === true ? record : null } : { ...step, fields, changed, differences }
}
