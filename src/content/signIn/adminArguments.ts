import { parseArgs } from 'node:util'
import { z } from 'zod'

export const usage = `npm run admin:create -- --email ADDRESS [--name NAME] [--password PASSWORD | --password -]

  --email     with which they sign in
  --name      what others see; default: the address up to the @
  --password  of 12 characters or more; - reads it from standard input. Without it one is made, and printed once.
              The environment variable ADMIN_PASSWORD does the same.
`

/** Where the password comes from. */
export type PasswordSource = { kind: 'given'; password: string } | { kind: 'stdin' } | { kind: 'made' }

export interface AdminArguments {
  readonly email: string
  readonly name: string
  readonly password: PasswordSource
}

const emailSchema = z.email().max(254).transform((address) => address.toLowerCase())

/** @returns what was asked for, or a sentence that says what is wrong with it. */
export function readAdminArguments(args: readonly string[], environmentPassword: string | undefined): AdminArguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { email: { type: 'string' }, name: { type: 'string' }, password: { type: 'string' } },
    })
    if (values.email === undefined) return 'Say for whom: --email ADDRESS.'
    const email = emailSchema.safeParse(values.email)
    if (!email.success) return `“${values.email}” is no e-mail address.`
    const name = values.name?.trim() || (email.data.split('@')[0] ?? email.data)
    return { email: email.data, name, password: sourceOf(values.password ?? (environmentPassword || undefined)) }
  } catch (error) {
    return error instanceof Error ? error.message : String(error) // parseArgs says which option it does not know
  }
}

/** @returns what is wrong with a password, if anything is. */
export function findPasswordFault(password: string): string | null {
  if (password.length < 12) return 'A password has 12 characters or more.'
  return password.length > 1_024 ? 'A password has 1,024 characters at most.' : null
}

function sourceOf(password: string | undefined): PasswordSource {
  if (password === undefined) return { kind: 'made' }
  return password === '-' ? { kind: 'stdin' } : { kind: 'given', password }
}
