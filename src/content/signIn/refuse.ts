import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'

/** An error 429 with `Retry-After`. */
export function refuseFor(req: PayloadRequest, milliseconds: number): APIError<null> {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', String(Math.max(1, Math.ceil(milliseconds / 1_000))))
  return new APIError('Too many attempts. Wait a little, then try again.', 429, null, true)
}
