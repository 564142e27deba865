import { addDataAndFileToRequest, AuthenticationError, loginOperation } from 'payload'
import type { Collection, Endpoint, PayloadRequest } from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { z } from 'zod'
import { createLane } from '../../platform/lane.ts'
import { remoteAddress } from '../gate/remoteAddress.ts'
import { deviceCookie, isKnownDevice } from './deviceCookie.ts'
import { hashInVain } from './hashInVain.ts'
import { createSignInLimits } from './limits.ts'
import { refuseFor } from './refuse.ts'

const credentialsSchema = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(1_024),
})
type Credentials = z.infer<typeof credentialsSchema>

/**
 * Payload's login with limits before the work of hashing, and the same answer after the same time whether or not there is
 * such an account.
 */
export function loginEndpoint(): Endpoint {
  const limits = createSignInLimits()
  // Two hashes at once leave half of the thread pool to file and DNS work.
  const hashing = createLane({ width: 2, waiting: 30 })

  return {
    path: '/login',
    method: 'post',
    handler: async (req) => {
      await addDataAndFileToRequest(req)
      const credentials = credentialsSchema.safeParse(req.data)
      if (!credentials.success) throw new AuthenticationError(req.t)
      const account = credentials.data.email
      const { secret } = req.payload
      const attempt = {
        account,
        address: remoteAddress(req.headers),
        isKnownDevice: isKnownDevice(req.headers, { account, secret }),
      }
      const wait = limits.take(attempt, Date.now())
      if (wait > 0) throw refuseFor(req, wait)
      const login = hashing.run(() => logIn(req, credentials.data))
      if (login === null) throw refuseFor(req, 5_000)
      const result = await login
      limits.giveBack(attempt, Date.now())
      return welcome(req, account, result)
    },
  }
}

async function logIn(req: PayloadRequest, credentials: Credentials): ReturnType<typeof loginOperation> {
  const known = await req.payload.db.findOne({ collection: 'users', req, where: { email: { equals: credentials.email } } })
  if (known === null) {
    await hashInVain(credentials.password)
    throw new AuthenticationError(req.t)
  }
  return loginOperation({ collection: usersOf(req), data: credentials, req })
}

function welcome(req: PayloadRequest, account: string, result: Awaited<ReturnType<typeof loginOperation>>): Response {
  const { auth } = usersOf(req).config
  const { token, ...body } = result // the token stays in the cookie, where scripts can't read it
  if (token === undefined) throw new TypeError('a login without a token')
  const session = generatePayloadCookie({ collectionAuthConfig: auth, cookiePrefix: req.payload.config.cookiePrefix, token })
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  headers.append('Set-Cookie', session)
  headers.append('Set-Cookie', deviceCookie({ account, secret: req.payload.secret, secure: auth.cookies.secure }))
  return Response.json({ message: req.t('authentication:passed'), ...body }, { headers })
}

function usersOf(req: PayloadRequest): Collection {
  return req.payload.collections.users
}
