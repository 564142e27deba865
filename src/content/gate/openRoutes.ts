/** What a caller needs before they are known, by method and path below the API's root. Everything else needs a member. */
const open = new Set([
  'POST /users/login',
  'POST /users/logout',
  'POST /users/forgot-password',
  'POST /users/reset-password',
  'GET /users/me',
])

/** @param path below the API's root, without query, such as `/users/login`. */
export function isOpenRoute(method: string, path: string): boolean {
  return method === 'OPTIONS' || open.has(`${method} ${path}`)
}
