import { atOnce } from '../store/inSlices.ts'
import type { GoneEvent, LiveEvent } from '../store/library.ts'
import { changesSince } from '../sync/changesSince.ts'
import { markOf, writeCursor } from '../sync/cursor.ts'

/** More changed entities than this are not named: whoever listens asks `sync` for all of them. */
const mostNamed = 200

/** That an edition is live: which, what of it is different, and the address that gives just that. */
export function editionMessage(event: LiveEvent, since: number | null): { type: 'edition'; data: string } {
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
export function goneMessage({ id, slug }: Pick<GoneEvent, 'id' | 'slug'>): { type: 'gone'; data: string } {
  return { type: 'gone', data: JSON.stringify({ event: { id, slug } }) }
}

/** Messages as server-sent events. @param id from which a listener goes on later: with the last, so that none is lost. */
export function writeMessages(messages: readonly { type: string; data: string }[], id: string): Buffer {
  const texts = messages.map(({ type, data }, at) => `event: ${type}\n${at === messages.length - 1 ? `id: ${id}\n` : ''}data: ${data}\n\n`)
  return Buffer.from(texts.length === 0 ? `id: ${id}\n\n` : texts.join(''))
}
