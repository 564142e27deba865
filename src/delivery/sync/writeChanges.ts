import { entityKinds, pluralOf } from '../../program/kinds.ts'
import type { Steps } from '../../program/steps.ts'
import { unpack } from '../store/longTexts.ts'
import type { Texts } from '../http/composition.ts'
import type { LiveEvent } from '../store/library.ts'
import { changesSince } from './changesSince.ts'

export type Written = { json: Texts; isFull: boolean; entities: number }

/**
 * The members of a delta, without the braces: `event`, `edition`, `since`, `isFull`, `entities` by kind as the edition holds
 * them (all languages, references by id, media by file name), `gone`.
 */
export function* writeChanges({ id, event, edition }: LiveEvent, from: number | null): Steps<Written> {
  const { since, changed, gone } = yield* changesSince(edition, from)
  const lists = new Map<string, string[]>(entityKinds.map((kind) => [pluralOf[kind], []]))
  for (const { kind, entity } of changed) {
    const list = lists.get(pluralOf[kind])
    list?.push(`${list.length === 0 ? '' : ','}${JSON.stringify(unpack(entity))}`)
    yield
  }
  const { number, version, note, releasedAt } = edition
  const head = JSON.stringify({ event: { id, slug: event.slug }, edition: number, version, note, releasedAt, since, isFull: since === null })
  const entities = [...lists].flatMap(([name, list], index) => [`${index === 0 ? '' : ','}"${name}":[`, ...list, ']'])
  return { json: [`${head.slice(1, -1)},"entities":{`, ...entities, `},"gone":${JSON.stringify(gone)}`], isFull: since === null, entities: changed.length }
}
