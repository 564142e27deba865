import type { Locale } from '../../program/locale.ts'
import type { Answerable } from '../http/createAnswers.ts'
import { nameParameter, oneOf, readParameters, wholeNumber } from '../http/parameters.ts'
import type { EntityKind } from '../../program/kinds.ts'
import type { Search } from '../search/search.ts'
import type { LiveEvent } from '../store/library.ts'
import type { Reading } from '../store/reading.ts'
import { populate } from './documents/populate.ts'
import { toDocument } from './documents/toDocument.ts'
import type { Document } from './documents/toDocument.ts'
import { collections } from './collections.ts'
import type { CollectionName } from './collections.ts'
import { paginate } from './envelope.ts'
import type { Envelope } from './envelope.ts'
import { findAnywhere, findInEvent } from './findEntity.ts'
import type { Found } from './findEntity.ts'
import { findEvent } from './findEvent.ts'
import { listEntities } from './listEntities.ts'
import type { View } from './view.ts'

export type RestOptions = { publicUrl: string; locales: readonly [Locale, ...Locale[]]; search: Search }

/** The parameters of every read. Payload's clients expect relations as documents: depth is 1 unless asked for less. */
export function readingParameters(locales: RestOptions['locales']) {
  return {
    event: nameParameter.optional().describe('Slug or id of an event: what its edition holds.'),
    depth: wholeNumber(0, 1).default(1).describe('0: other documents by id; 1: in full.'),
    locale: oneOf(locales).default(locales[0]).describe('Language of the texts; what was not written in it comes in the first language.'),
  }
}

export function listParameters(locales: RestOptions['locales']) {
  return {
    ...readingParameters(locales),
    limit: wholeNumber(1, 100).default(10).describe('Documents a page.'),
    page: wholeNumber(1, 1_000_000).default(1),
  }
}

type ListParameters = { event?: string; depth: number; locale: Locale; limit: number; page: number }

/** What was made, and of which event it speaks: `null` for all. */
export type Read<T> = { value: T; event: LiveEvent | null; locale: Locale }

/** A request that was understood: equal requests have equal keys, however they were written. */
export type Prepared<T> = Pick<Answerable, 'key' | 'pin' | 'cost'> & { read: (reading: Reading) => Read<T> | Promise<Read<T>> }

/**
 * `GET /api/{collection}`.
 * @throws Problem about a parameter; `read` throws those of `findEvent`.
 */
export function prepareList(name: CollectionName, query: URLSearchParams, options: RestOptions): Prepared<Envelope<Document>> {
  const { event: anyEvent, ...ofEvents } = listParameters(options.locales)
  const parameters: ListParameters = readParameters(query, name === 'events' ? ofEvents : { event: anyEvent, ...ofEvents }, `/api/${name}`)
  return {
    key: keyOf(`/api/${name}`, parameters),
    read: (reading) => {
      const event = parameters.event === undefined ? null : findEvent(reading, parameters.event)
      const all = listEntities(reading, event, collections[name].kind)
      return { value: paginate(all, parameters, writerOf(reading, name, parameters, options)), event, locale: parameters.locale }
    },
  }
}

/**
 * `GET /api/{collection}/{id or slug}`.
 * @throws Problem about a parameter; `read` throws those of `findEvent`, `findInEvent` and `findAnywhere`.
 */
export function prepareOne(name: CollectionName, wanted: string, query: URLSearchParams, options: RestOptions): Prepared<Document> {
  const { event: anyEvent, ...ofEvents } = readingParameters(options.locales)
  const parameters: Omit<ListParameters, 'limit' | 'page'> = readParameters(query, name === 'events' ? ofEvents : { event: anyEvent, ...ofEvents }, `/api/${name}/{id}`)
  return {
    key: keyOf(`/api/${name}/${wanted}`, parameters),
    read: (reading) => {
      const found = findOne(reading, name, wanted, parameters.event)
      return { value: writerOf(reading, name, parameters, options)(found), event: found.event, locale: parameters.locale }
    },
  }
}

/** Equal for equal parameters in whatever order. */
export function keyOf(path: string, parameters: Readonly<Record<string, unknown>>): string {
  return `${path} ${JSON.stringify(Object.entries(parameters).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)))}`
}

function findOne(reading: Reading, name: CollectionName, wanted: string, eventName: string | undefined): Found<EntityKind> {
  const { kind, needsEvent } = collections[name]
  if (kind === 'event') {
    const event = findEvent(reading, wanted)
    return { entity: event.event, event }
  }
  if (eventName === undefined) return findAnywhere(reading, kind, wanted, needsEvent)
  return findInEvent(reading, findEvent(reading, eventName), kind, wanted)
}

function writerOf(reading: Reading, name: CollectionName, { depth, locale }: { depth: number; locale: Locale }, options: RestOptions) {
  const { kind } = collections[name]
  return ({ entity, event }: Found<EntityKind>): Document => {
    const view: View = { reading, event, locale, fallback: options.locales[0], publicUrl: options.publicUrl }
    const document = toDocument(kind, entity, view)
    return depth === 0 ? document : populate(kind, document, view)
  }
}
