import type { PublicApp } from './app.ts'

export const readMethods = 'GET, HEAD, OPTIONS'
export const allMethods = 'GET, HEAD, POST, OPTIONS'

/** By which methods a path is asked, for `Allow`; `null`: there is nothing. */
export function allowedMethods(app: PublicApp, path: string): string | null {
  if (path === '/api/graphql') return allMethods
  return app.router.match('GET', path)[0].length > 0 ? readMethods : null
}
