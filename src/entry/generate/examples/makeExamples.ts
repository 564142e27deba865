import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { allOperations } from '../../../delivery/description/openapi/createOpenapi.ts'
import { problemTable } from '../../../delivery/http/problems.ts'
import { startDelivery } from '../../../delivery/startDelivery.ts'
import { readEnv } from '../../../platform/env.ts'
import { createLog } from '../../../platform/log.ts'
import { allLocales } from '../../../program/locale.ts'
import { ask } from './ask.ts'
import { problemRequests } from './problemRequests.ts'
import { rareProblems } from './rareProblems.ts'
import { writeEditions } from './writeEditions.ts'

import type { Delivery } from '../../../delivery/startDelivery.ts'
import type { AnswerExample, Examples } from '../../../delivery/description/openapi/createOpenapi.ts'

/** What the examples call their host. */
const PUBLIC_URL = 'https://lineup.example'

/** A transparent pixel. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** Of addresses whose answer would be the document itself, or bytes that are no text. */
const NOT_SHOWN = ['getOpenapi', 'getMedia', 'getProblem']

/** Asks a real delivery process for every example: answers of all operations, and a problem of each code. */
export async function makeExamples(): Promise<Examples> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lineup-examples-'))
  const [snapshotDir, emptyDir, mediaDir] = [path.join(folder, 'snapshot'), path.join(folder, 'empty'), folder]
  await writeEditions(snapshotDir)
  await writeFile(path.join(mediaDir, 'example-logo.png'), Buffer.from(PICTURE, 'base64'))
  const open = (dir: string, settings: Record<string, string> = {}): Promise<Delivery> => startDelivery({
    host: '127.0.0.1', port: 0, publicUrl: PUBLIC_URL, cmsUrl: 'http://127.0.0.1:9', connection: null, snapshotDir: dir, mediaDir, locales: [...allLocales],
    settings: readEnv({ LINEUP_LIMITS: 'off', LINEUP_ACCESS_LOG: '0', ...settings }), log: createLog('examples', 'silent'),
  })
  const [full, empty, strict] = [await open(snapshotDir), await open(emptyDir), await open(snapshotDir, { LINEUP_LIMITS: 'on', LINEUP_LIMIT_PER_SECOND: '0.5', LINEUP_LIMIT_BURST: '1' })]
  try {
    const operations: [string, AnswerExample][] = []
    for (const { id, method, example, isStream } of allOperations([...allLocales])) {
      if (isStream === true || NOT_SHOWN.includes(id)) continue
      const answer = await ask(full.url, method, example)
      if (answer.status !== 200) throw new Error(`${id}: ${answer.status} ${JSON.stringify(answer.body)}`)
      operations.push([id, answer])
    }
    const problems = new Map<string, { status: number, body: unknown }>()
    for (const [code, request] of Object.entries(problemRequests)) problems.set(code, await request({ full: full.url, empty: empty.url, strict: strict.url }))
    for (const [code, problem] of await rareProblems()) problems.set(code, problem)
    return { operations: Object.fromEntries(operations), problems: Object.fromEntries(Object.keys(problemTable).flatMap((code) => (problems.has(code) ? [[code, problems.get(code)]] : []))) as Examples['problems'] } // each is there
  } finally {
    for (const delivery of [full, empty, strict]) await delivery.close(0)
    await rm(folder, { recursive: true, force: true })
  }
}
