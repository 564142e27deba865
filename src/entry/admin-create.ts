import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { getPayload } from 'payload'
import { destination } from 'pino'
import config from '../../payload.config.ts'
import { findPasswordFault, readAdminArguments, usage } from '../content/signIn/adminArguments.ts'
import { createAdmin } from '../content/signIn/createAdmin.ts'

import type { SanitizedConfig } from 'payload'
import type { AdminArguments, PasswordSource } from '../content/signIn/adminArguments.ts'

/** `npm run admin:create`: makes a platform admin. Exit codes: 0 made, 1 failed, 2 asked for wrongly, 3 there is such a person. */
const [code, output] = await run()
await new Promise((resolve) => (code === 0 ? process.stdout : process.stderr).write(output, resolve))
process.exit(code) // Payload's pool keeps a client for good

async function run(): Promise<[code: number, output: string]> {
  const asked = readAdminArguments(process.argv.slice(2), process.env['ADMIN_PASSWORD'])
  if (typeof asked === 'string') return [2, `${asked}\n\n${usage}`]
  const password = await passwordFrom(asked.password)
  const fault = findPasswordFault(password)
  if (fault !== null) return [2, `${fault}\n`]
  try {
    return await make(asked, password)
  } catch (error) {
    return [1, `No admin was made: ${error instanceof Error ? error.message : String(error)}\n`]
  }
}

async function make({ email, name, password: source }: AdminArguments, password: string): Promise<[number, string]> {
  // Standard output is for what this command says; Payload writes its log there unless told otherwise.
  const logger = { options: { name: 'payload', level: 'error' }, destination: destination(2) }
  const quiet = { ...(await config), logger } as unknown as SanitizedConfig // whose type wants every option a logger can have
  const payload = await getPayload({ config: quiet, disableOnInit: true })
  if ((await createAdmin(payload, { email, name, password })) === 'exists') {
    return [3, `There is someone with the address ${email} already; nothing was changed.\n`]
  }
  const sentence = `${email} is a platform admin now and signs in at ${(await config).serverURL}/admin`
  return [0, source.kind === 'made' ? `${sentence}\nPassword (shown only here): ${password}\n` : `${sentence}\n`]
}

async function passwordFrom(source: PasswordSource): Promise<string> {
  switch (source.kind) {
    case 'given':
      return source.password
    case 'stdin':
      return (await text(process.stdin)).replace(/\r?\n$/, '')
    case 'made':
      return randomBytes(15).toString('base64url') // 120 bits, 20 characters
  }
}
