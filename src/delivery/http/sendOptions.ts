import type { ServerResponse } from 'node:http'
import type { Exchange } from './exchange.ts'
import { publicHeaders } from './headOf.ts'
import { setHeaders } from './send.ts'

/** What pages of other sites may send along. */
const allowedHeaders = 'Accept, Content-Type, If-None-Match, Last-Event-ID, Range, X-Api-Key'

/** Says by which methods an address is asked, to a browser before it asks from another site's page too. */
export function sendOptions(res: ServerResponse, allow: string, exchange: Exchange): void {
  setHeaders(res, { ...publicHeaders, allow, 'access-control-allow-methods': allow, 'access-control-allow-headers': allowedHeaders, 'access-control-max-age': '86400' }, exchange)
  res.writeHead(204)
  res.end()
}
