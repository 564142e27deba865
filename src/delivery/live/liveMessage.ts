import { atOnce } from '../../program/steps.ts'
import type { GoneEvent, Library, LiveEvent } from '../store/library.ts'
import { changesSince } from '../sync/changesSince.ts'
import { markOf, writeCursor } from '../sync/cursor.ts'

/** `data` is JSON. */
export type Message = { type: 'edition' | 'gone' | 'rooms'; data: string }

/** More changed entities than this are not named: whoever listens asks `sync` for all of them. */
const mostNamed = 200

/** That an edition is live: which, what of it is different, and the address that gives just that. */
export function editionMessage(event: LiveEvent, since: number | null): Message {
  const { id, edition, event: { slug } } = event
  const { since: from, changed, gone } = atOnce(changesSince(edition, since))
  const isShort = from === null || changed.length + gone.length > mostNamed
  const { number, version, note, releasedAt } = edition
  const query = from === null ? '' : `?since=${writeCursor([markOf({ id, number: from })])}`
  return {
    type: 'edition',
    data: JSON.stringify({
      event: { id, slug }, edition: number, version, note, releasedAt, since: from, isFull: from === null,
      changes: changed.length + gone.length,
      changed: isShort ? null : changed.map(({ kind, entity }) => ({ kind, id: entity.id, slug: 'slug' in entity ? entity.slug : null })),
      gone: isShort ? null : gone.map(({ kind, id: of, slug: name }) => ({ kind, id: of, slug: name })),
      sync: `/api/events/${encodeURIComponent(slug)}/sync${query}`,
    }),
  }
}

/** That an event was taken off. */
export function goneMessage({ id, slug }: Pick<GoneEvent, 'id' | 'slug'>): Message {
  return { type: 'gone', data: JSON.stringify({ event: { id, slug } }) }
}

/** How the rooms of an event (`null`: all) are: those that are not open, so that any that is not named is. */
export function roomsMessage({ roomStates, shared }: Library, event: LiveEvent | null): Message {
  const { byId } = event ? event.of.room : shared.room
  const rooms = [...roomStates.of.values()].flatMap(({ room, state, until }) => {
    const slug = byId.get(room)?.slug
    return slug === undefined ? [] : [{ id: room, slug, state, until }]
  })
  return { type: 'rooms', data: JSON.stringify({ rooms }) }
}

/** A message that is no edition: whoever comes back is told it anew, so that it has no id. */
export function writeWithoutId({ type, data }: Message): Buffer {
  return Buffer.from(`event: ${type}\ndata: ${data}\n\n`)
}

/** Messages as server-sent events. @param id from which a listener goes on later: with the last, so that none is lost. */
export function writeMessages(messages: readonly Message[], id: string): Buffer {
  const texts = messages.map(({ type, data }, at) => `event: ${type}\n${at === messages.length - 1 ? `id: ${id}\n` : ''}data: ${data}\n\n`)
  return Buffer.from(texts.length === 0 ? `id: ${id}\n\n` : texts.join(''))
}
