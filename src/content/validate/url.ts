/**
 * What is wrong with a web address; `null` if nothing.
 * @param protocols the schemes that are allowed, with their colon.
 */
export function findUrlFault(value: unknown, protocols: readonly string[] = ['http:', 'https:']): string | null {
  if (typeof value !== 'string' || value !== value.trim()) return 'Write an address that begins with https://'
  if (!URL.canParse(value)) return 'This is not a complete address. Begin with https://'
  const { protocol, hostname, username, password } = new URL(value)
  if (!protocols.includes(protocol)) return `An address that begins with ${protocol} can't be used here. Begin with https://`
  if (protocol.startsWith('http') && hostname === '') return 'This address names no site.'
  if (username !== '' || password !== '') return 'An address must not hold a user name or password: it would be public.'
  return null
}
