import type { Locale } from '../../program/locale.ts'
import type { Meter } from '../limits/meter.ts'
import { createByteCache } from '../store/createByteCache.ts'
import { polite } from '../store/inSlices.ts'
import type { Pace } from '../store/inSlices.ts'
import type { Library } from '../store/library.ts'
import type { OpenPinned } from '../store/openPinned.ts'
import { isCurrent, openReading } from '../store/reading.ts'
import type { Reading } from '../store/reading.ts'
import { isLongText } from './composition.ts'
import type { Body, Texts } from './composition.ts'
import { describeReading } from './describeReading.ts'
import { writeLong } from './longBody.ts'
import { represent } from './representation.ts'
import type { Representation, Vary } from './representation.ts'
import { notReady } from './respond.ts'
import type { ResponseCache } from './responseCache.ts'

/** A body in the making, and what to say of it. */
export type Made = {
  mediaType: string
  body: Body | Texts
  /** Number of the edition it comes from: an event's, else the catalogue's. */
  edition: number | null
  locale?: Locale
  headers?: Record<string, string>
  /** What else than its events a cache may be told to drop it by, such as `session-` and the id of the session it is about. */
  tags?: readonly string[]
  /** The request headers by which it was chosen; `Accept-Encoding` unless said. */
  vary?: Vary
  /** The instant at which it becomes another without a publish, in ms. */
  until?: number
}

/** Something that can be answered from the live editions, or from a given one. Equal keys, equal answers. */
export type Answerable = {
  /** Everything that the answer depends on but the editions themselves; of a pinned one the edition too. */
  key: string
  /** From one edition of one event (its slug or id), live or not: the same for ever. */
  pin?: { event: string; edition: number }
  /** What making it costs the client, where that is more than the usual 1. */
  cost?: number
  /** True if it is made about as fast as it is sent: then a very long one is not kept before it is asked for again, as long lists are not. */
  isFast?: boolean
  /** @param pace of work that takes longer than a moment. */
  make: (reading: Reading, pace: Pace) => Made | Promise<Made>
}

export type Answers = {
  /** The kept answer; `null` if there is none of today. */
  find: (key: string) => Representation | null
  /**
   * The kept answer, at once; or one made now, and kept. However many ask at a time, it is made once.
   * @throws Problem not_ready while there is nothing to serve from, and those of `make` and of the meter.
   */
  findOrMake: (answerable: Answerable, meter: Meter) => Representation | Promise<Representation>
}

export type AnswersOptions = { current: () => Library | null; openPinned: OpenPinned; cache: ResponseCache }

/** An answer that was overtaken by a publish is made again, as often as this: publishes are further apart than that takes. */
const mostRounds = 10

/** Lists of more bytes than this are long. */
const longList = 262_144
/** Characters of keys of those that came once. */
const seenAllowance = 524_288

/** Of making an answer, in the meter's milliseconds. */
const usualCost = 1

/** Gives kept answers and makes new ones, each from one library. */
export function createAnswers({ current, openPinned, cache }: AnswersOptions): Answers {
  /** Under way, each with the revision it is made from: who asks after a swap does not join what began before it. */
  const underWay = new Map<string, { revision: number; promise: Promise<Representation> }>()

  /** Long lists, and what stayed a text for being long, are kept from the second time on: they are made fast, and would push out what is asked for again. */
  const seen = createByteCache<true>(seenAllowance)
  const isWorthKeeping = (key: string, { source, length }: Representation): boolean => {
    if (!source || (!isLongText(source) && (source.pieces.length === 0 || length <= longList || seen.get(key)))) return true
    seen.put(key, true, key.length)
    return false
  }
  const makeWhole = ({ key, make, isFast = false }: Answerable, reading: Reading, pace: Pace): Written | Promise<Written> => {
    const isOnce = isFast && !seen.get(key)
    const made = make(reading, pace)
    return made instanceof Promise ? made.then((its) => writeBody(its, pace, isOnce)) : writeBody(made, pace, isOnce)
  }

  const finish = ({ key, pin }: Answerable, reading: Reading, { mediaType, body, edition, locale, headers, tags, vary, until }: Written): Representation => {
    const all = describeReading(reading, pin?.edition ?? edition, tags)
    if (locale !== undefined) all['content-language'] = locale
    for (const name in headers) all[name] = headers[name] ?? ''
    const representation = represent(mediaType, body, all, { vary, until })
    const library = current()
    if (library && isCurrent(reading.footprint, library) && isWorthKeeping(key, representation)) cache.keep(key, { footprint: reading.footprint, representation })
    return representation
  }

  const makeLater = async (answerable: Answerable, reading: Reading, pace: Pace, making: Promise<Written>, round = 1): Promise<Representation> => {
    const made = await making
    const library = current()
    // Others may have been given newer ones meanwhile: nobody gets an older one after that.
    if (!library || round >= mostRounds || isCurrent(reading.footprint, library)) return finish(answerable, reading, made)
    const next = openReading(library)
    return makeLater(answerable, next, pace, Promise.resolve(makeWhole(answerable, next, pace)), round + 1)
  }

  const makePinned = async (answerable: Answerable, { event, edition }: { event: string; edition: number }, pace: Pace): Promise<Representation> => {
    const reading = await openPinned(event, edition)
    return finish(answerable, reading, await makeWhole(answerable, reading, pace))
  }

  const begin = (answerable: Answerable, library: Library, pace: Pace): Representation | Promise<Representation> => {
    if (answerable.pin) return makePinned(answerable, answerable.pin, pace)
    const reading = openReading(library)
    const making = makeWhole(answerable, reading, pace)
    return making instanceof Promise ? makeLater(answerable, reading, pace, making) : finish(answerable, reading, making)
  }

  /** What is there, or on its way, for who asks at this moment. */
  const look = (key: string): { library: Library; found: Representation | Promise<Representation> | null } => {
    const library = current()
    if (!library) throw notReady()
    const running = underWay.get(key)
    return { library, found: cache.find(key, library)?.representation ?? (running?.revision === library.revision ? running.promise : null) }
  }

  /** Time has gone by while a turn was waited for. */
  const findOrMakeNow = (answerable: Answerable, meter: Meter): Representation | Promise<Representation> => {
    const { library, found } = look(answerable.key)
    return found ?? make(answerable, library, meter)
  }

  const make = (answerable: Answerable, library: Library, meter: Meter): Representation | Promise<Representation> => {
    const { key, cost = usualCost } = answerable
    let paid = cost
    const charge = (ms: number): void => {
      const owed = ms - paid
      paid = Math.max(0, -owed)
      if (owed > 0) meter.charge(owed)
    }
    const startedAt = performance.now()
    let begun
    try {
      begun = begin(answerable, library, { ...polite, note: charge })
    } finally {
      // What came to nothing took time too.
      charge(performance.now() - startedAt)
    }
    if (!(begun instanceof Promise)) return begun
    const promise = begun.finally(() => {
      if (underWay.get(key)?.promise === promise) underWay.delete(key)
    })
    underWay.set(key, { revision: library.revision, promise })
    return promise
  }

  return {
    find: (key) => {
      const library = current()
      return library && (cache.find(key, library)?.representation ?? null)
    },
    findOrMake: (answerable, meter) => {
      const { library, found } = look(answerable.key)
      if (found) return found
      meter.spend(answerable.cost ?? usualCost)
      const turn = meter.turn()
      return turn ? turn.then(() => findOrMakeNow(answerable, meter)) : make(answerable, library, meter)
    },
  }
}

/** Made, with a body that is ready to be sent. */
type Written = Made & { body: Body }

/** Long texts become bytes in slices as well. */
function writeBody(made: Made, pace: Pace, isOnce: boolean): Written | Promise<Written> {
  const body = writeLong(made.body, pace, isOnce)
  return body instanceof Promise ? body.then((written) => ({ ...made, body: written })) : { ...made, body }
}
