import { executeAuthStrategies, getPayload } from 'payload'
import type { Payload, SanitizedConfig } from 'payload'
import { memberOf } from '../access/member.ts'
import type { Member } from '../access/member.ts'

/** Who makes a request; `stranger` is nobody, `unknowable` that the database does not answer, so that nobody can be known. */
export async function callerOf(config: Promise<SanitizedConfig>, headers: Headers): Promise<Member | 'stranger' | 'unknowable'> {
  if (!headers.has('authorization') && !headers.has('cookie')) return 'stranger'
  const payload = await getPayload({ config, cron: true })
  // Not payload.auth, which works out every permission besides.
  const { user } = await executeAuthStrategies({ headers, payload })
  const member = memberOf(user, new Date())
  if (member !== null) return member
  // Payload takes a database that does not answer for a user it does not know.
  return (await hasDatabase(payload)) ? 'stranger' : 'unknowable'
}

async function hasDatabase(payload: Payload): Promise<boolean> {
  try {
    await payload.db.findOne({ collection: 'users', where: { id: { exists: true } }, select: {} })
    return true
  } catch (error) {
    payload.logger.error({ err: error, msg: 'the database does not answer' })
    return false
  }
}
