import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Client, fetchExchange } from '@urql/core'
import { persistedExchange } from '@urql/exchange-persisted'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCatalogue, buildEdition } from '../support/editions.ts'
import { sampleProgramme } from '../support/sampleProgramme.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { writeSampleSnapshot } from '../support/writeSampleSnapshot.ts'

const run = promisify(execFile)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lineup-documents-'))
  const edition = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 2 }))
  await writeSampleSnapshot(path.join(folder, 'snapshot'), [edition, buildCatalogue([edition])])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const query = '{ event(slug: "alpha") { name } }'
const answer = { data: { event: { name: 'Event alpha' } } }

function start(list: Record<string, string>, env: Record<string, string> = {}) {
  const file = path.join(folder, 'list.json')
  return writeFile(file, JSON.stringify(list)).then(() => startDelivery({ snapshotDir: path.join(folder, 'snapshot'), env: { LINEUP_TRUSTED_DOCUMENTS: file, ...env } }))
}

it('answers documents of the list by id, and others once they were registered', async () => {
  await using delivery = await start({ home: query })
  expect(await (await delivery.get('/api/graphql?documentId=home')).json()).toMatchObject(answer)
  const text = '{ events { totalCount } }'
  const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') } }))
  const byHash = `/api/graphql?extensions=${extensions}`
  expect(await (await delivery.get(byHash)).json()).toMatchObject({ errors: [{ message: 'PersistedQueryNotFound' }] })
  expect((await delivery.get(byHash, { accept: 'application/graphql-response+json' })).status).toBe(400)
  await delivery.get(`${byHash}&query=${encodeURIComponent(text)}`)
  const known = await delivery.get(byHash)
  expect([known.status, await known.json()]).toEqual([200, expect.objectContaining({ data: { events: { totalCount: 1 } } })])
  expect(known.headers.get('cache-control')).toContain('s-maxage')
})

it('answers nothing else where a deployment wants it so', async () => {
  await using delivery = await start({ home: query }, { LINEUP_TRUSTED_DOCUMENTS_ONLY: 'on' })
  expect(await (await delivery.get('/api/graphql?documentId=home')).json()).toMatchObject(answer)
  const refused = await delivery.get('/api/graphql?query={__typename}')
  expect([refused.status, await refused.json()]).toEqual([400, { errors: [expect.objectContaining({ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } })] }])
})

it('does not start with a list that holds what it could not answer, and says what', async () => {
  const file = path.join(folder, 'wrong.json')
  await writeFile(file, JSON.stringify({ home: query, wrong: '{ nothing }' }))
  const env = { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' as const, PORT: '0', HOST: '127.0.0.1', LINEUP_SNAPSHOT_DIR: path.join(folder, 'snapshot'), LINEUP_TRUSTED_DOCUMENTS: file }
  const ended = await run(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/entry/delivery.ts'], { env }).then(() => null, (error: unknown) => error as { code: number; stdout: string; stderr: string }) // how execFile tells of an exit code
  expect(ended?.code).toBe(1)
  expect(`${ended?.stdout ?? ''}${ended?.stderr ?? ''}`).toMatch(/document wrong: Cannot query field \S*nothing/)
})

it('is asked by urql as its own persisted exchange asks: by hash in the address, with the document once', async () => {
  await using delivery = await start({})
  const asked: string[] = []
  const client = new Client({
    url: `${delivery.url}/api/graphql`,
    exchanges: [persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange],
    requestPolicy: 'network-only', preferGetMethod: false,
    fetch: (input, init) => {
      const { searchParams } = new URL(String(input instanceof Request ? input.url : input))
      const isWithDocument = searchParams.has('query') || (typeof init?.body === 'string' && init.body.includes('"query":"'))
      asked.push(`${init?.method ?? 'GET'} ${isWithDocument ? 'document' : 'hash'}`)
      return fetch(input, init)
    },
  })
  const ask = async (): Promise<unknown> => (await client.query(query, {}).toPromise()).data
  expect([await ask(), await ask()]).toMatchObject([answer.data, answer.data])
  expect([asked[0], asked.at(-1), asked.length]).toEqual(['GET hash', 'GET hash', 3])
})
