import { createHmac, timingSafeEqual } from 'node:crypto'
import { generateCookie, parseCookies } from 'payload/shared'

const cookieName = 'lineup-device'
const year = 365 * 24 * 60 * 60

/** Says that this browser has signed in to this account before. It opens nothing; see `createSignInLimits`. */
export function deviceCookie(options: { account: string; secret: string; secure: boolean }): string {
  const cookie = generateCookie({
    name: cookieName,
    value: proofOf(options),
    httpOnly: true,
    maxAge: year,
    path: '/',
    sameSite: 'Lax',
    secure: options.secure,
    returnCookieAsObject: false,
  })
  if (typeof cookie !== 'string') throw new TypeError('generateCookie was asked for a string')
  return cookie
}

export function isKnownDevice(headers: Headers, options: { account: string; secret: string }): boolean {
  const given = Buffer.from(parseCookies(headers).get(cookieName) ?? '')
  const expected = Buffer.from(proofOf(options))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function proofOf({ account, secret }: { account: string; secret: string }): string {
  return createHmac('sha256', secret).update(`device:${account}`).digest('base64url')
}
