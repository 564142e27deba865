import { sha256 } from '../program/canonical.ts'

/** A UUID of version 8 (RFC 9562), the same for the same name. */
export function derivedGuid(name: string): string {
  const hex = sha256(name)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Of the room in which formats put slots that have none. */
export function guidOfNoRoom(event: { id: string }): string {
  return derivedGuid(`${event.id} no room`)
}
