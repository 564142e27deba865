import type { CollectionConfig, Config, Endpoint, Plugin } from 'payload'
import { closedEndpoint } from './closedEndpoint.ts'
import { forgotPasswordEndpoint } from './forgotPassword.ts'
import { loginEndpoint } from './login.ts'
import { refuseOverGraphql } from './refuseOverGraphql.ts'
import { resetPasswordEndpoint } from './resetPassword.ts'

const closedOnAll: readonly Endpoint[] = [
  closedEndpoint('post', '/first-register'), // the first admin is made by a command
  closedEndpoint('get', '/init'), // tells whether there is one
  closedEndpoint('post', '/unlock'), // accounts are never locked
  closedEndpoint('post', '/verify/:id'),
]
const closedForIntegrations: readonly Endpoint[] = [
  closedEndpoint('post', '/login'),
  closedEndpoint('post', '/logout'),
  closedEndpoint('post', '/refresh-token'),
  closedEndpoint('post', '/forgot-password'),
  closedEndpoint('post', '/reset-password'),
]

/**
 * How people sign in: throttled endpoints, cookies and origins that fit the public address, and what Payload opens on every
 * auth collection closed.
 * @param publicUrl the address of the front door, without a trailing slash.
 */
export const signIn = ({ publicUrl }: { publicUrl: string }): Plugin => (config: Config): Config => ({
  ...config,
  serverURL: publicUrl,
  csrf: [publicUrl],
  cors: [publicUrl],
  collections: config.collections?.map((collection) => (collection.auth ? closed(collection, publicUrl) : collection)),
})

function closed(collection: CollectionConfig, publicUrl: string): CollectionConfig {
  const auth = typeof collection.auth === 'object' ? collection.auth : {}
  const canLogIn = auth.disableLocalStrategy === undefined
  const endpoints = canLogIn ? [loginEndpoint(), forgotPasswordEndpoint(), resetPasswordEndpoint()] : closedForIntegrations
  return {
    ...collection,
    auth: { ...auth, cookies: { sameSite: 'Lax', secure: publicUrl.startsWith('https:') } },
    endpoints: [...closedOnAll, ...endpoints, ...(collection.endpoints || [])],
    hooks: { ...collection.hooks, beforeOperation: [refuseOverGraphql, ...(collection.hooks?.beforeOperation ?? [])] },
  }
}
