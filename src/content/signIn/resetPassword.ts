import { addDataAndFileToRequest, resetPasswordOperation } from 'payload'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { createTokenBuckets } from '../../platform/tokenBuckets.ts'
import { remoteAddress } from '../gate/remoteAddress.ts'
import { refuseFor } from './refuse.ts'

const bodySchema = z.object({ token: z.string().max(128).catch(''), password: z.string().max(1_024).catch('') })

/** Payload's reset-password, bounded by address. It signs nobody in: the new password is to be used once. */
export function resetPasswordEndpoint(): Endpoint {
  const byAddress = createTokenBuckets({ burst: 5, perMinute: 1, maxKeys: 50_000 })

  return {
    path: '/reset-password',
    method: 'post',
    handler: async (req) => {
      const wait = byAddress.take(remoteAddress(req.headers), Date.now())
      if (wait > 0) throw refuseFor(req, wait)
      await addDataAndFileToRequest(req)
      const data = bodySchema.parse(req.data ?? {})
      await resetPasswordOperation({ collection: req.payload.collections.users, data, req })
      return Response.json({ message: req.t('authentication:passwordResetSuccessfully') }, { headers: { 'Cache-Control': 'no-store' } })
    },
  }
}
