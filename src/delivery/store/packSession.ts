import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Manifest } from '../../program/edition.ts'
import type { Entity, SessionEntity } from '../../program/entities.ts'
import type { EntityPool } from './heldScope.ts'
import type { Steps } from './inSlices.ts'

/** Where the packed text is: part of a piece of memory that many share. */
type Packed = { readonly piece: Uint8Array; readonly start: number; readonly end: number }

const packedText = Symbol('packed text')
type PackedSession = SessionEntity & { readonly [packedText]: Packed }

/** One function for all, so that all are of one shape to the engine. */
const abstract: PropertyDescriptor & ThisType<PackedSession> = {
  enumerable: true,
  get() {
    const { piece, start, end } = this[packedText]
    return JSON.parse(inflateRawSync(piece.subarray(start, end)).toString()) as SessionEntity['abstract'] // what was packed
  },
}

/** Bytes of a piece. */
const pieceSize = 65_536

/**
 * Packs the abstracts of sessions that are seldom read: three forms of one text, in a sixth of the room. They are unpacked each
 * time they are read, in some 30 µs. All else of a session stays as it is.
 */
export function* packSessions({ entries }: Manifest, pool: EntityPool): Steps<void> {
  let piece = new Uint8Array(pieceSize)
  let used = 0
  for (const { kind, hash } of entries) {
    const session = kind === 'session' ? pool.get(hash) : undefined
    if (!session || !('slots' in session) || isPacked(session) || session.abstract === null) continue
    const bytes = deflateRawSync(JSON.stringify(session.abstract), { level: 5 })
    if (used + bytes.length > piece.length) {
      piece = new Uint8Array(Math.max(pieceSize, bytes.length))
      used = 0
    }
    piece.set(bytes, used)
    pool.set(hash, pack(session, { piece, start: used, end: used + bytes.length }))
    used += bytes.length
    yield
  }
}

/** A copy of an entity with one more field; what is packed stays so. */
export function stamp<E extends Entity>(entity: E, changedIn: number): E & { changedIn: number } {
  if (!isPacked(entity)) return { ...entity, changedIn }
  // Of the same type as what was given, with the field that the type asks for.
  return Object.assign(pack(entity, entity[packedText]), { changedIn }) as unknown as E & { changedIn: number }
}

function isPacked(entity: Entity): entity is PackedSession {
  return packedText in entity
}

function pack(session: SessionEntity, text: Packed): SessionEntity {
  // Field by field: a spread would unpack.
  const { id, slug, formerSlugs, title, kind, track, level, audiences, language, topics, appearances, state, replacedBy, sponsor, links, doNotRecord, slots } = session
  const copy = { id, slug, formerSlugs, title, kind, track, level, audiences, language, topics, appearances, state, replacedBy, sponsor, links, doNotRecord, slots }
  Object.defineProperty(copy, packedText, { value: text })
  // The one field that was left out.
  return Object.defineProperty(copy, 'abstract', abstract) as SessionEntity
}
