import { addDataAndFileToRequest, forgotPasswordOperation } from 'payload'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { createLane } from '../../platform/lane.ts'
import { remoteAddress } from '../gate/remoteAddress.ts'
import { createMailLimits } from './limits.ts'
import { refuseFor } from './refuse.ts'

const bodySchema = z.object({ email: z.string().trim().toLowerCase().max(254) })

/**
 * Payload's forgot-password, which holds one database connection while it waits for a second: as many at once as the pool has
 * connections, and every read hangs. Here they run one at a time, and after the answer, which so is the same, after the same
 * time, whether or not there is such an account.
 */
export function forgotPasswordEndpoint(): Endpoint {
  const limits = createMailLimits()
  const sending = createLane({ width: 1, waiting: 20 })

  return {
    path: '/forgot-password',
    method: 'post',
    handler: async (req) => {
      await addDataAndFileToRequest(req)
      const body = bodySchema.safeParse(req.data)
      const account = body.success ? body.data.email : ''
      const wait = limits.take({ account, address: remoteAddress(req.headers), isKnownDevice: false }, Date.now())
      if (wait > 0) throw refuseFor(req, wait)
      if (account !== '') {
        const { users } = req.payload.collections
        // The type of the operation's data is that of a login; it reads no password.
        const sent = sending.run(() => forgotPasswordOperation({ collection: users, data: { email: account, password: '' }, req }))
        if (sent === null) throw refuseFor(req, 5_000)
        sent.catch((error: unknown) => req.payload.logger.error({ err: error, msg: 'no mail to reset a password was sent' }))
      }
      return Response.json({ message: req.t('general:success') }, { headers: { 'Cache-Control': 'no-store' } })
    },
  }
}
