import { randomBytes } from 'node:crypto'
import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { z } from 'zod'

import { errorCode } from '../../platform/errorCode.ts'
import { Refusal } from './Refusal.ts'

const secretsSchema = z.object({
  /** Names the database folder where it can't lie beside this file. */
  id: z.string(),
  payloadSecret: z.string(),
  superuserPassword: z.string(),
  ownerPassword: z.string(),
  readerPassword: z.string(),
})
export type Secrets = z.infer<typeof secretsSchema>

/** What must stay the same from one run to the next and be known to nobody: made on the first run, readable by its owner only. */
export async function openSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'secrets.json')
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new Refusal(`${file} can't be read (${errorCode(error)}): give it to the account that runs Lineup.`)
  })
  if (text !== undefined) {
    await chmod(file, 0o600)
    const parsed = secretsSchema.safeParse(parseJson(text))
    if (!parsed.success) throw new Refusal(`${file} is damaged: put it back from a copy, or remove the folder ${dataDir} to begin anew (its content is lost).`)
    return parsed.data
  }
  const random = (bytes: number): string => randomBytes(bytes).toString('base64url')
  const secrets: Secrets = { id: randomBytes(4).toString('hex'), payloadSecret: random(32), superuserPassword: random(18), ownerPassword: random(18), readerPassword: random(18) }
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
  return secrets
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // told by the schema
  }
}
