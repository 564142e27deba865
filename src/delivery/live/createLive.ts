import type { ServerResponse } from 'node:http'
import type { Library } from '../store/library.ts'
import { compareMarks, sinceOf } from '../sync/marks.ts'
import { markOf, tailOf, writeCursor } from '../sync/cursor.ts'
import type { Mark } from '../sync/cursor.ts'
import { editionMessage, goneMessage, roomsMessage, writeMessages, writeWithoutId } from './liveMessage.ts'

export type Live = {
  /** Tells all listeners what is new in a library that goes live. */
  follow: (library: Library) => void
  /**
   * Adds a listener, whose head was sent, and tells it what it missed.
   * @param event id of the one event it wants to hear of; `null`: of all.
   * @param since what it has; `undefined`: it begins now.
   */
  listen: (res: ServerResponse, library: Library, event: string | null, since: readonly Mark[] | undefined) => void
  listeners: () => number
  /** Ends all, and whoever comes later. */
  close: () => void
}

export type LiveOptions = { heartbeatMs?: number; mostBuffered?: number }

/** Between a lost connection and the next try, in ms; spread, so that not all come back at once. */
const retryMs = { least: 1_000, spread: 2_000 }
const heartbeat = Buffer.from(': still here\n\n')

/**
 * Who listens to what goes live. Each message is written once for all listeners; one that does not read is let go when more
 * waits for it than `mostBuffered` bytes, and finds what it missed when it comes back.
 */
export function createLive({ heartbeatMs = 15_000, mostBuffered = 262_144 }: LiveOptions = {}): Live {
  const ofAll = new Set<ServerResponse>()
  const ofEvent = new Map<string, Set<ServerResponse>>()
  let last: Library | null = null
  let isClosed = false

  const send = (listeners: Iterable<ServerResponse>, bytes: Buffer): void => {
    for (const res of listeners) {
      if (res.writableLength > mostBuffered) res.destroy()
      else res.write(bytes)
    }
  }

  const everyone = function* (): Generator<ServerResponse> {
    yield* ofAll
    for (const listeners of ofEvent.values()) yield* listeners
  }

  const timer = setInterval(() => { send(everyone(), heartbeat) }, heartbeatMs)
  timer.unref()

  const forget = (res: ServerResponse, event: string | null): void => {
    if (event === null) {
      ofAll.delete(res)
      return
    }
    const listeners = ofEvent.get(event)
    listeners?.delete(res)
    if (listeners?.size === 0) ofEvent.delete(event)
  }

  const missed = (library: Library, event: string | null, since: readonly Mark[] | undefined): Buffer => {
    if (event === null) {
      const { known, gone } = compareMarks(library, since)
      const events = since === undefined ? [] : library.events.filter(({ id, number }) => known.get(id) !== number)
      return writeMessages([...gone.map(goneMessage), ...events.map((each) => editionMessage(each, known.get(each.id) ?? null))], cursorOfAll(library))
    }
    const live = library.eventById.get(event)
    if (!live) return Buffer.alloc(0)
    const from = sinceOf(live, since)
    return writeMessages(since === undefined || from === live.number ? [] : [editionMessage(live, from)], writeCursor([markOf(live)]))
  }

  const tellRooms = (library: Library): void => {
    if (ofAll.size > 0) send(ofAll, writeWithoutId(roomsMessage(library, null)))
    for (const [id, listeners] of ofEvent) {
      const event = library.eventById.get(id)
      if (event) send(listeners, writeWithoutId(roomsMessage(library, event)))
    }
  }

  return {
    follow: (library) => {
      const before = last
      last = library
      if (!before || (ofAll.size === 0 && ofEvent.size === 0)) return
      if (library.roomStates.key !== before.roomStates.key) tellRooms(library)
      const changed = library.events.filter(({ id, number }) => before.eventById.get(id)?.number !== number)
      const editions = changed.map((event) => ({ event, message: editionMessage(event, before.eventById.get(event.id)?.number ?? null) }))
      const gone = before.events.filter(({ id }) => !library.eventById.has(id)).map(({ id, event: { slug } }) => ({ id, slug }))
      if (editions.length + gone.length === 0) return
      if (ofAll.size > 0) send(ofAll, writeMessages([...gone.map(goneMessage), ...editions.map(({ message }) => message)], cursorOfAll(library)))
      for (const { event, message } of editions) {
        const listeners = ofEvent.get(event.id)
        if (listeners) send(listeners, writeMessages([message], writeCursor([markOf(event)])))
      }
      for (const event of gone) {
        const listeners = ofEvent.get(event.id)
        if (!listeners) continue
        send(listeners, writeMessages([goneMessage(event)], writeCursor([{ event: tailOf(event.id), edition: 0 }])))
        for (const res of listeners) res.end()
      }
    },
    listen: (res, library, event, since) => {
      if (isClosed) {
        res.end()
        return
      }
      const told = missed(library, event, since)
      const rooms = writeWithoutId(roomsMessage(library, event === null ? null : library.eventById.get(event) ?? null))
      const listeners = event === null ? ofAll : ofEvent.get(event) ?? new Set<ServerResponse>()
      if (event !== null) ofEvent.set(event, listeners)
      listeners.add(res)
      res.on('close', () => { forget(res, event) })
      res.write(Buffer.concat([Buffer.from(`retry: ${retryMs.least + Math.floor(Math.random() * retryMs.spread)}\n`), told, rooms]))
    },
    listeners: () => ofAll.size + [...ofEvent.values()].reduce((sum, { size }) => sum + size, 0),
    close: () => {
      isClosed = true
      clearInterval(timer)
      for (const res of everyone()) res.end()
    },
  }
}

/** The cursor of all that a library holds, worked out once. */
const cursors = new WeakMap<Library, string>()

function cursorOfAll(library: Library): string {
  const known = cursors.get(library)
  if (known !== undefined) return known
  const cursor = writeCursor(library.events.map(markOf))
  cursors.set(library, cursor)
  return cursor
}
