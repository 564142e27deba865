const kilobyte = 1024
const limits = {
  open: 16 * kilobyte,
  json: 2048 * kilobyte,
  /** A picture of 10 MB and its form. */
  picture: 11 * 1024 * kilobyte,
  /** The files of an import, 32 MB together, and their form. */
  imports: 33 * 1024 * kilobyte,
} as const

/**
 * The most bytes that the body of a request may have.
 * @param path below the API's root, without query, such as `/users/login`.
 * @param isOpen whether anybody may send it.
 * @param type what `Content-Type` says; `null` if it says nothing.
 */
export function bodyLimitOf({ path, isOpen, type }: { path: string; isOpen: boolean; type: string | null }): number {
  if (isOpen) return limits.open
  if (type?.startsWith('multipart/') !== true) return limits.json
  return /^\/events\/[^/]+\/imports$/.test(path) ? limits.imports : limits.picture
}
