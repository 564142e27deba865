import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms } from './accessCms.ts'
import { populate } from './accessFixtures.ts'
import { operations, stateOf } from './accessOperations.ts'
import { accessTable, parseAccessTable } from './accessTable.ts'
import type { Answer, TestCms } from './accessCms.ts'
import type { World } from './accessFixtures.ts'
import type { Protocol, Subject, Target } from './accessOperations.ts'
import type { AccessRow, Verdict } from './accessTable.ts'

const rows = parseAccessTable(accessTable)
const slugs = [...new Set(rows.map((row) => row.collection))]
let cms: TestCms
let world: World

beforeAll(async () => {
  process.env['LINEUP_MEDIA_DIR'] = mkdtempSync(path.join(tmpdir(), 'lineup-media-'))
  cms = await startCms()
  world = await populate(cms)
}, 120_000)
afterAll(() => cms[Symbol.asyncDispose]())

it('has a row for every collection there is, Payload’s own included', () => {
  expect([...slugs].sort()).toEqual(cms.payload.config.collections.map((collection) => collection.slug).sort())
})

it('has the operations of each collection', () => {
  for (const { slug, versions, upload, trash, disableDuplicate } of cms.payload.config.collections) {
    const wanted = ['create', 'update', 'delete', ...(Boolean(versions) ? ['read-published', 'read-draft', 'read-versions', 'publish', 'restore-version'] : ['read'])]
    if (trash) wanted.push('trash')
    if (Boolean(upload)) wanted.push('read-file')
    const isPayloads = slug.startsWith('payload-') || slug === 'users' || Boolean(upload) // media are copied with their file: an upload of its own
    if (!disableDuplicate && !isPayloads) wanted.push('duplicate')
    expect([slug, rows.filter((row) => row.collection === slug).map((row) => row.operation).sort()]).toEqual([slug, wanted.sort()])
  }
})

describe.each(slugs)('%s', (slug) => {
  const own = rows.filter((row) => row.collection === slug)
  it.each(own.map((row) => [row.operation, row] as const))('%s', { timeout: 120_000 }, async (operation, row) => {
    const subject = subjectOf(slug)
    for (const protocol of protocolsOf(subject, operation)) await tryRow(subject, row, protocol)
  })
})

/** Every role in turn. A document that was changed is replaced by a new one. */
async function tryRow(subject: Subject, row: AccessRow, protocol: Protocol): Promise<void> {
  const attempt = operations[row.operation]
  if (attempt === undefined) throw new Error(`No such operation: ${row.operation}`)
  let target: Target | null = null
  for (const [role, verdict] of row.verdicts) {
    const caller = world.callers.get(role)
    if (caller === undefined) throw new Error(`No such role: ${role}`)
    target ??= await makeTarget(subject, row.operation)
    const before = await stateOf(subject, target)
    const { answers, done } = await attempt(subject, target, protocol, caller)
    const wasDone = await done()
    const after = await stateOf(subject, target)
    const said = `${subject.slug} ${row.operation} by ${role} over ${protocol}: ${answers.map((answer) => `${answer.status} ${JSON.stringify(answer.body).slice(0, 400)}`).join('\n')}`
    expect(wasDone, said).toBe(verdict === '+')
    if (verdict !== '+') expect(comparable(after, verdict), said).toBe(comparable(before, verdict))
    if (verdict === '-') for (const answer of answers) expect(isRefusal(answer), said).toBe(true)
    else for (const answer of answers) expect([200, 201], said).toContain(answer.status)
    if (after !== before) target = null
  }
}

/** What was answered but without effect still counts as a change of the document. */
const comparable = (state: string, verdict: Verdict): string => (verdict === 'o' ? state.replace(/"updatedAt":"[^"]*"/g, '') : state)

/** Refused for want of permission, not for a fault in the request or in the server; or a query that finds nothing. */
function isRefusal({ status, body }: Answer): boolean {
  if ([401, 403, 404, 501].includes(status)) return true
  if (body.docs?.length === 0 || body.totalDocs === 0) return true
  if (body.errors !== undefined) return body.errors.every((error) => [401, 403, 404].includes(error.extensions?.statusCode ?? 0))
  return body.data !== undefined && Object.values(body.data).every((value) => value === null || value.totalDocs === 0)
}

async function makeTarget(subject: Subject, operation: string): Promise<Target> {
  const { slug, fixture, hasDrafts } = subject
  const { payload } = cms
  const collection = slug as 'events'
  const status = operation === 'read-draft' || operation === 'publish' ? 'draft' : 'published'
  const data = { ...fixture.make(), ...(hasDrafts ? { _status: status } : {}) } as never
  if (slug.startsWith('payload-')) {
    const { id } = (await payload.db.create({ collection, data })) as { id: string }
    return { id, version: null, filename: null }
  }
  const made = await payload.create({ collection, data, file: await fixture.file?.(), overrideAccess: true })
  if (slug === 'events') await world.adopt(made.id)
  if (!hasDrafts || operation === 'read-draft' || operation === 'publish') return { id: made.id, version: null, filename: (made as { filename?: string }).filename ?? null }
  // The version to be read or restored is the first; the document has moved on.
  const { docs } = await payload.findVersions({ collection, where: { parent: { equals: made.id } }, overrideAccess: true })
  await payload.update({ collection, id: made.id, data: { [fixture.field]: fixture.value() }, overrideAccess: true })
  return { id: made.id, version: docs[0]?.id ?? null, filename: null }
}

function subjectOf(slug: string): Subject {
  const fixture = world.fixtures[slug]
  const collection = cms.payload.collections[slug as 'events']
  if (fixture === undefined) throw new Error(`No fixture for ${slug}`)
  const one = slug.charAt(0).toUpperCase() + slug.slice(1).replace(/s$/, '')
  const graphql = slug.startsWith('payload-') ? null : { one, many: slug === 'media' ? 'allMedia' : `${one}s` }
  return { cms, slug, fixture, hasDrafts: Boolean(collection.config.versions), graphql }
}

function protocolsOf({ graphql, fixture }: Subject, operation: string): Protocol[] {
  const hasFile = fixture.file !== undefined && (operation === 'create' || operation === 'read-file') // GraphQL has no uploads
  return graphql === null || hasFile ? ['REST'] : ['REST', 'GraphQL']
}
