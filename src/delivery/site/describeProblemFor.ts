import type { IncomingMessage } from 'node:http'
import { weightOfType } from '../http/negotiate.ts'
import { describeProblem, problemTable } from '../http/problems.ts'
import type { Problem } from '../http/problems.ts'
import { errorPage } from './errorPage.ts'

/** Addresses that programs ask, whatever they say they accept. */
const ofPrograms = /^\/(?:api|media|healthz|readyz)(?:[/?#]|$)/

/** A problem as it is told to who asks: a page to people at the addresses of pages, the document of RFC 9457 to all else. */
export function describeProblemFor(req: IncomingMessage, problem: Problem): ReturnType<typeof describeProblem> {
  const document = describeProblem(problem)
  if (ofPrograms.test(req.url ?? '')) return document
  const vary = { vary: 'Accept' }
  const { accept } = req.headers
  if (accept === undefined || weightOfType(accept, 'text/html') <= weightOfType(accept, 'application/problem+json')) return { ...document, headers: { ...document.headers, ...vary } }
  const { status, headers } = document
  const retryAfter = Number(headers['retry-after'])
  const page = errorPage({ title: problemTable[problem.code].title, detail: problem.message, retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null })
  return { status, headers: { ...headers, ...page.headers, ...vary, 'cache-control': headers['cache-control'] ?? 'no-store' }, body: page.body }
}
