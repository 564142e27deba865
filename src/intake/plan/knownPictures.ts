import { z } from 'zod'
import type { Programme } from '../sources/programme.ts'
import { fingerprintOf } from './compareFields.ts'
import type { Existing } from './existing.ts'
import { addressOf, logo, portrait } from './planPicture.ts'
import type { Bearer, PictureParts } from './planPicture.ts'

/**
 * What is remembered of a picture as it came: by what its server tells whether it is still the same, and the hash of its bytes. Of a
 * server that says nothing to tell it by, both are `null`.
 */
const seenSchema = z.object({ etag: z.string().nullable(), lastModified: z.string().nullable(), hash: z.string() })
export type Seen = z.infer<typeof seenSchema>

/** A picture that an import left and that stands here still, at the address that the source names again. */
export type KnownPicture = { address: string; seen: Seen }

/** More than this no server needs to tell one state from another. */
const longest = 500

export function seenAsText({ etag, lastModified, hash }: Seen): string {
  const short = (text: string | null): string | null => (text === null || text.length > longest ? null : text)
  return JSON.stringify({ etag: short(etag), lastModified: short(lastModified), hash } satisfies Seen)
}

/** Pictures of which it can be asked cheaply whether another lies at their address by now. */
export function knownPictures({ event: read, people }: Programme, { event }: Existing): KnownPicture[] {
  if (event === null || 'inTrash' in event) return []
  const portraits = addressesOf(people.map(({ picture }) => picture))
  const found = [...known(event.event, logo, addressesOf([read.logo])), ...event.speakers.flatMap((speaker) => known(speaker, portrait, portraits))]
  return [...new Map(found.map((picture) => [picture.address, picture])).values()]
}

/** By their fingerprints. */
function addressesOf(written: readonly string[]): ReadonlyMap<string, string> {
  return new Map(written.filter((one) => one !== '').map(addressOf).map((address) => [fingerprintOf(address), address]))
}

/** None or one. */
function known<Field extends string>({ fields, recorded }: Bearer<Field>, { field, origin, seen }: PictureParts<Field>, named: ReadonlyMap<string, string>): KnownPicture[] {
  const { [origin]: from, [field]: left, [seen]: told } = recorded?.fields ?? {}
  const address = named.get(from ?? '')
  if (address === undefined || told === undefined || left !== fingerprintOf(fields[field])) return []
  const read = seenSchema.parse(JSON.parse(told))
  return read.etag === null && read.lastModified === null ? [] : [{ address, seen: read }]
}
