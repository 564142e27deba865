import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendInTurn } from '../../platform/inTurn.ts'
import { isLongText, openPartWriter, writeInto } from './composition.ts'
import type { Source } from './composition.ts'
import type { Compressor } from './createCompressor.ts'
import { createNegotiation } from './createNegotiation.ts'
import { createScratch } from './createScratch.ts'
import { isNoneMatch } from './etag.ts'
import type { Exchange } from './exchange.ts'
import { headOf } from './headOf.ts'
import type { HeadKind } from './headOf.ts'
import { shortenLife } from './lifetime.ts'
import type { Coding } from './negotiate.ts'
import { Problem } from './problems.ts'
import { leastBytes } from './qualities.ts'
import { plainBytes } from './representation.ts'
import type { Representation } from './representation.ts'

/**
 * Sends a representation in the coding that the client likes, or a 304.
 * @throws Problem not_acceptable if the client takes neither its media type nor any of its codings.
 */
export type Sender = (req: IncomingMessage, res: ServerResponse, representation: Representation, exchange: Exchange) => Promise<void> | void

/** Bytes that are handed to a connection at a time. */
const partBytes = 524_288

/** @param now in ms. */
export function createSender({ compressor, now }: { compressor: Compressor; now: () => number }): Sender {
  const negotiation = createNegotiation()
  const scratch = createScratch()

  /** @param bytes `null`: none, or those that are put together for this answer alone. */
  const write = (req: IncomingMessage, res: ServerResponse, representation: Representation, exchange: Exchange, kind: HeadKind, coding: Coding, bytes: Buffer | null): void => {
    const head = headOf(representation, coding, kind)
    exchange.edition = representation.headers['edition']
    res.writeHead(kind === 'unchanged' ? 304 : 200, (representation.until === null ? head : shortenLife(head, representation.until - now())).concat(exchange.own))
    if (kind === 'unchanged' || req.method === 'HEAD') res.end()
    else if (bytes && bytes.length <= partBytes) res.end(bytes)
    else if (bytes) sendBytes(res, bytes, 0)
    else if (representation.source) sendFrom(req, res, representation.source, representation.length)
  }

  /** What is long goes part by part: to hand all of it over would hold the thread for a millisecond and more. */
  const sendBytes = (res: ServerResponse, bytes: Buffer, from: number): void => {
    const end = from + partBytes
    if (end >= bytes.length) res.end(bytes.subarray(from))
    else res.write(bytes.subarray(from, end), (error) => { if (!error) sendInTurn(() => { sendBytes(res, bytes, end) }) })
  }

  /**
   * Puts the body together in memory that is lent: new memory for each would keep the collector busy. What is longer goes part by part, each in
   * a round of the event loop: kept answers go out between.
   */
  const sendFrom = ({ socket }: IncomingMessage, res: ServerResponse, source: Source, length: number): void => {
    const lent = scratch.lend()
    // The system has all of it; from a connection that broke, nobody knows what is still read.
    const giveBack = (): void => { if (!socket.destroyed) scratch.giveBack(lent) }
    if (length <= lent.length) {
      writeInto(lent, source)
      res.end(lent.subarray(0, length), giveBack)
      return
    }
    const parts = openPartWriter(source)
    const sendNext = (): void => {
      const part = lent.subarray(0, parts.fill(lent))
      if (parts.isDone()) res.end(part, giveBack)
      else res.write(part, (error) => { if (!error) sendInTurn(sendNext) })
    }
    sendNext()
  }

  return (req, res, representation, exchange) => {
    const { accept, 'accept-encoding': acceptEncoding, 'if-none-match': ifNoneMatch } = req.headers
    const { mediaType, vary, etags, bytes, fate, source } = representation
    if (vary === 'Accept-Encoding' && !negotiation.accepts(accept, mediaType.split(';')[0] ?? '')) throw refuseType(mediaType)
    const codings = codingsFor(representation, negotiation.codings(acceptEncoding))
    const [best] = codings
    if (best === undefined) throw new Problem('not_acceptable', 'This comes as br, gzip or identity, none of which the Accept-Encoding header takes.')
    // Made afterwards, and only of what is asked for again; meanwhile the next best goes out.
    if (best === 'br' && ++fate.sent > 1 && !bytes.has('br')) compressor.makeLater(representation)
    const coding = codings.find((each) => each !== 'br' || bytes.has(each)) ?? 'br'
    if (req.method !== 'POST' && ifNoneMatch !== undefined) {
      const named = [best, coding].find((each) => !isNoneMatch(ifNoneMatch, etags[each]))
      if (named) {
        write(req, res, representation, exchange, 'unchanged', named, null)
        return
      }
    }
    const kind = req.method === 'POST' ? 'posted' : 'whole'
    if (coding === 'identity') {
      // What is asked for once is not joined to be kept, nor what nobody keeps.
      const isJoined = bytes.has(coding) || (!(source && isLongText(source)) && ++fate.plain > 1)
      write(req, res, representation, exchange, kind, coding, isJoined ? plainBytes(representation) : null)
      return
    }
    const found = bytes.get(coding)
    if (found) write(req, res, representation, exchange, kind, coding, found)
    else return compressor.make(representation, coding === 'gzip' ? 'gzip' : 'br').then((made) => { write(req, res, representation, exchange, kind, coding, made) })
  }
}

/** Small bodies go as they are, where the client takes that. */
function codingsFor(representation: Representation, codings: readonly Coding[]): readonly Coding[] {
  return representation.length < leastBytes && codings.includes('identity') ? ['identity'] : codings
}

function refuseType(mediaType: string): Problem {
  const type = mediaType.split(';')[0] ?? ''
  return new Problem('not_acceptable', `This is ${type}, which the Accept header does not take.`, { members: { available: [type] } })
}
