import type { Answerable, Answers } from './http/createAnswers.ts'
import type { Exchange } from './http/exchange.ts'
import type { FastLane, Written } from './http/fastLane.ts'
import { linkToLive } from './http/linkToLive.ts'
import type { Representation } from './http/representation.ts'
import { urlOf } from './http/toRequest.ts'
import type { Meter } from './limits/meter.ts'
import { createDeprecations, deprecationHeaders } from './description/deprecation.ts'
import type { Deprecations } from './description/deprecation.ts'
import { describeAddresses } from './rest/parameters.ts'
import type { Locales } from './rest/parameters.ts'

/** A request for something answerable: the pattern of its address, how it was written, what it may cost, what is noted of it. */
export type Request = { route: string; target: string; written: Pick<Written, 'target' | 'accept'>; meter: Meter; exchange: Exchange }

export type ResponderOptions = {
  answers: Answers
  lane: FastLane
  locales: Locales
  /** What of the addresses is deprecated; what their schemas say, if not given. */
  deprecations?: Deprecations | null
}

/** Answers from what is kept, or makes an answer and keeps it; who writes the same again goes round all this. */
export type Respond = (request: Request, answerable: Answerable) => Representation | Promise<Representation>

export function createResponder({ answers, lane, locales, deprecations = createDeprecations(describeAddresses(locales)) }: ResponderOptions): Respond {
  const finish = ({ route, target, written, exchange }: Request, { key }: Answerable, representation: Representation): Representation => {
    const deprecated = deprecations?.(route, urlOf(target).searchParams.keys()) ?? []
    if (deprecated.length > 0) {
      // Told to whoever uses it: the same answer may be kept for those who do not.
      exchange.own.push(...deprecationHeaders(deprecated, '/docs#change'))
      return representation
    }
    lane.remember(representation.vary === 'Accept-Encoding' ? { target: written.target } : { target: written.target, accept: written.accept }, { key, route })
    return representation
  }

  return (request, answerable) => {
    const { route, target, meter, exchange } = request
    exchange.route = route
    const kept = answers.find(answerable.key)
    exchange.source = kept ? 'kept' : 'made'
    const found = kept ?? answers.findOrMake(answerable.pin ? linkedToLive(answerable, urlOf(target)) : answerable, meter)
    return found instanceof Promise ? found.then((representation) => finish(request, answerable, representation)) : finish(request, answerable, found)
  }
}

/** The answer of one edition, with a link to the address that is always of today. */
function linkedToLive(answerable: Answerable, { pathname, searchParams }: URL): Answerable {
  const live = linkToLive(pathname, searchParams)
  return live === null ? answerable : {
    ...answerable,
    make: async (reading, pace) => {
      const made = await answerable.make(reading, pace)
      const { link, ...headers } = made.headers ?? {}
      return { ...made, headers: { ...headers, link: link === undefined ? live : `${link}, ${live}` } }
    },
  }
}
