import { randomInt } from 'node:crypto'
import { access, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import pg from 'pg'

/** What the database lacks. */
export interface Missing {
  admin: boolean
  demo: boolean
}

const EMPTY = /* sql */ `
  select not exists (select from users) as admin,
         not exists (select from events) as demo`

/** Asks a migrated database what a first run has to put into it. A demo that was cut off counts as missing. */
export async function whatIsMissing(databaseUrl: string, dataDir: string): Promise<Missing> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const { rows: [row] } = await client.query<Missing>(EMPTY)
    return { admin: row?.admin === true, demo: row?.demo === true || await access(markOf(dataDir)).then(() => true, () => false) }
  } finally {
    await client.end()
  }
}

/** Runs the loading of the demo between two marks, so that the next run sees one that was cut off. */
export async function withDemoMark<T>(dataDir: string, load: () => Promise<T>): Promise<T> {
  await writeFile(markOf(dataDir), 'The demo was not loaded to its end; the next `npm start` does so.\n')
  const result = await load()
  await rm(markOf(dataDir), { force: true })
  return result
}

function markOf(dataDir: string): string {
  return path.join(dataDir, 'demo-unfinished')
}

/** 20 letters and digits, none of which look like another: more than 100 bits. */
export function makePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  return Array.from({ length: 20 }, () => letters[randomInt(letters.length)]).join('')
}
