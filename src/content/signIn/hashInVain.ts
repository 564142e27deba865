import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

/** As much work as Payload spends on a password (its `generatePasswordSaltHash`), so that an unknown account takes as long. */
export async function hashInVain(password: string): Promise<void> {
  await derive(password, randomBytes(32).toString('hex'), 600_000, 32, 'sha256')
}
