import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { createTestDatabase } from './createTestDatabase.ts'
import type { TestDatabase } from './createTestDatabase.ts'
import { startPayload } from './startPayload.ts'

/** What the import command needs: a Payload with a database of its own, and a folder for the files that it reads. */
export interface Importer extends AsyncDisposable {
  payload: Payload
  database: Pick<TestDatabase, 'query'>
  folder: string
}

/** Starts one for a test file; nothing of it is left at its end. */
export async function startImporter(): Promise<Importer> {
  const database = await createTestDatabase()
  const { payload, close } = await startPayload(database.url)
  const folder = await mkdtemp(path.join(tmpdir(), 'lineup-import-'))
  return {
    payload,
    database,
    folder,
    [Symbol.asyncDispose]: async () => {
      await close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
