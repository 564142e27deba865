/** Up to which edition of an event a client has everything. */
export type Mark = {
  /** The last 16 hex digits of the event's id: the random part of a UUIDv7. */
  event: string
  edition: number
}

const version = 1
/** Bytes of a mark: 8 of the event, 4 of the number. */
const size = 12

/** Marks as one opaque word, safe in addresses. */
export function writeCursor(marks: readonly Mark[]): string {
  const bytes = Buffer.alloc(1 + marks.length * size)
  bytes[0] = version
  for (const [at, { event, edition }] of marks.entries()) {
    bytes.write(event, 1 + at * size, 'hex')
    bytes.writeUInt32BE(edition, 1 + at * size + 8)
  }
  return bytes.toString('base64url')
}

/** @returns `null` for what no cursor of ours looks like. */
export function readCursor(text: string): Mark[] | null {
  if (!/^[\w-]+$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  if (bytes[0] !== version || (bytes.length - 1) % size !== 0 || bytes.toString('base64url') !== text) return null
  return Array.from({ length: (bytes.length - 1) / size }, (_, at) => ({
    event: bytes.toString('hex', 1 + at * size, 1 + at * size + 8),
    edition: bytes.readUInt32BE(1 + at * size + 8),
  }))
}

export function markOf({ id, number }: { id: string; number: number }): Mark {
  return { event: tailOf(id), edition: number }
}

/** How a mark names an event. */
export function tailOf(id: string): string {
  return id.replaceAll('-', '').slice(-16)
}
