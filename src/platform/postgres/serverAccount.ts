import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The account a server runs under; empty when it is ours. */
export type ServerAccount = { uid: number, gid: number } | Record<string, never>

/**
 * PostgreSQL refuses to run as root, so root hands it to the account `postgres`, made here where it is missing.
 * Everyone else runs it as themselves.
 * @throws Error that says what to do when there is no such account and none can be made.
 */
export async function findServerAccount(): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return {}
  return await lookUp() ?? await create()
}

async function lookUp(): Promise<ServerAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)))
    return uid === undefined || gid === undefined ? undefined : { uid, gid }
  } catch {
    return undefined // `id` fails for one reason: no such account
  }
}

async function create(): Promise<ServerAccount> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  } catch (cause) {
    throw new Error('PostgreSQL does not run as root and the account `postgres` could not be made: run as an ordinary user, or set DATABASE_URL.', { cause })
  }
  const made = await lookUp()
  if (made === undefined) throw new Error('The account `postgres` was made but is not found.')
  return made
}
