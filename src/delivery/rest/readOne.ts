import type { EntityKind } from '../../program/kinds.ts'
import type { Answerable } from '../http/createAnswers.ts'
import type { Reading } from '../store/reading.ts'
import { canonicalQuery } from './canonicalQuery.ts'
import { collections } from './collections.ts'
import type { CollectionName } from './collections.ts'
import { writeDocument } from './documents/writeDocument.ts'
import { findAnywhere, findInEvent } from './findEntity.ts'
import type { Found } from './findEntity.ts'
import { findEvent } from './findEvent.ts'
import { json } from './json.ts'
import { depthOf } from './listQuery.ts'
import { oneParameters } from './parameters.ts'
import { readFallback, readPin, readQuery } from './query/readQuery.ts'
import { readSelect } from './query/readSelect.ts'
import type { RestOptions } from './restOptions.ts'

/**
 * `GET /api/{collection}/{id or slug}`.
 * @param query without its `?`.
 * @throws Problem about a parameter; `make` throws those of `findEvent`, `findInEvent` and `findAnywhere`.
 */
export function prepareOne(name: CollectionName, wanted: string, query: string, { locales, publicUrl, kept }: RestOptions): Answerable {
  const values = readQuery(query, oneParameters(name, locales), `/api/${name}/{id}`)
  const { event, locale, edition, depth } = values
  const { kind } = collections[name]
  const fallback = readFallback(values, locales)
  const select = readSelect(kind, values.select)
  return {
    key: `/api/${name}/${wanted}${canonicalQuery({ select, values: { event, depth, locale, edition, 'fallback-locale': fallback ?? 'none' } })}`,
    ...readPin(name === 'events' ? wanted : event, edition),
    cost: depth === 2 ? 2 : 1,
    make: (reading) => {
      const found = findOne(reading, name, wanted, event)
      const view = { reading, event: found.event, locale, fallback, publicUrl }
      const made = json(reading, writeDocument(kind, { entity: found.entity, view }, { depth: depthOf(depth), select, kept }), found.event, locale)
      return { ...made, tags: [`${kind}-${found.entity.id}`] }
    },
  }
}

function findOne(reading: Reading, name: CollectionName, wanted: string, eventName: string | undefined): Found<EntityKind> {
  const { kind, needsEvent } = collections[name]
  if (kind === 'event') {
    const event = findEvent(reading, wanted)
    return { entity: event.event, event }
  }
  if (eventName === undefined) return findAnywhere(reading, kind, wanted, needsEvent)
  return findInEvent(reading, findEvent(reading, eventName, 'event'), kind, wanted)
}
