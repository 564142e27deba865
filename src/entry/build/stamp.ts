import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { z } from 'zod'

const STAMPS = 'dist/.stamps'
const recordSchema = z.object({ inputs: z.array(z.string()), hash: z.string() })

/**
 * Whether a thing was made of exactly the files that are there now. Contents decide, not times: a clone or a checkout sets times
 * as it likes. What comes from packages is covered by the lock file.
 * @param made file or folder that must exist.
 * @param settings whatever else went into it.
 */
export async function isFresh(name: string, made: string, settings: unknown): Promise<boolean> {
  const text = await readFile(placeOf(name), 'utf8').catch(() => undefined)
  if (text === undefined || !await stat(made).then(() => true, () => false)) return false
  const record = recordSchema.safeParse(parse(text))
  return record.success && record.data.hash === await hashOf(record.data.inputs, settings)
}

/** Remembers what a thing was made of; written last, so that a half-made thing has no stamp. */
export async function stamp(name: string, inputs: readonly string[], settings: unknown): Promise<void> {
  const own = inputs.filter((input) => !input.includes('node_modules/') && !input.startsWith('<') && !input.includes('(disabled)')).sort()
  const record = { inputs: own, hash: await hashOf(own, settings) }
  await mkdir(STAMPS, { recursive: true })
  const half = `${placeOf(name)}.${process.pid}`
  await writeFile(half, JSON.stringify(record))
  await rename(half, placeOf(name))
}

/** Before a thing is replaced: until the new stamp is written it counts as stale. */
export async function forget(name: string): Promise<void> {
  await rm(placeOf(name), { force: true })
}

async function hashOf(inputs: readonly string[], settings: unknown): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const input of ['package-lock.json', ...inputs]) {
    hash.update(`\0${input}\0`)
    hash.update(await readFile(input).catch(() => 'gone'))
  }
  return hash.digest('hex')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // a damaged stamp is none
  }
}

function placeOf(name: string): string {
  return path.join(STAMPS, `${name}.json`)
}
