import { execFile } from 'node:child_process'
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import { Kind, parse } from 'graphql'
import { describe, expect, inject, test } from 'vitest'

import { docBlocks, requestsOf } from '../support/docBlocks.ts'

import type { DocBlock } from '../support/docBlocks.ts'

/** Every request that these pages show is sent to a Lineup with the demo, and what they print is what it answers. */
const PAGES = ['README.md', ...readdirSync('docs').filter((name) => name.endsWith('.md')).map((name) => path.join('docs', name))].sort()
const PRINTED_ADDRESS = 'http://localhost:3000'
const { address } = inject('lineup')
const run = promisify(execFile)

const blocks = PAGES.flatMap(docBlocks)
const named = (language: string): [string, DocBlock][] => blocks.filter((block) => block.language === language).map((block) => [`${block.file}:${block.line}`, block])
const shells = named('sh').filter(([, block]) => requestsOf(block).length > 0)

/** Sends a request as it is printed, by curl. @returns the body, and the status. */
async function send(command: string): Promise<{ status: number, body: string }> {
  const script = `curl() { command curl -sS --max-time 20 -w '%{stderr}status %{http_code}' "$@"; }; ${command.replaceAll(PRINTED_ADDRESS, address)}`
  const { stdout, stderr } = await run('sh', ['-c', script], { maxBuffer: 64 * 1024 * 1024 })
  return { status: Number(/status (\d+)$/.exec(stderr)?.[1]), body: stdout.replaceAll(address, PRINTED_ADDRESS) }
}

/** Without what differs from one installation to another: ids, numbers and instants of editions, names of files. */
function common(text: string): string {
  return text.trim()
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/"(changedIn|number)":\s*\d+/g, '"$1":<number>')
    .replaceAll(/"(releasedAt)":\s*"[^"]+"/g, '"$1":"<instant>"')
    .replaceAll(/\/media\/[0-9a-f]{64}/g, '/media/<file>')
}

/** Compares as JSON where a page breaks lines for its readers, letter by letter elsewhere. */
function expectPrinted(answer: string, { text, language }: DocBlock): void {
  const [got, printed] = [common(answer), common(text)]
  if (language === 'json' && printed.includes('\n')) expect(JSON.parse(got.replaceAll(/:<number>/g, ':0'))).toEqual(JSON.parse(printed.replaceAll(/:<number>/g, ':0')))
  else expect(got).toBe(printed)
}

test('the pages show requests, and the tour prints its answers', () => {
  expect(shells.length).toBeGreaterThan(4)
  expect(shells.filter(([name, { next }]) => name.startsWith('README') && next?.language === 'json').length).toBeGreaterThan(2)
})

describe('what a shell would send', () => {
  test.each(shells)('%s', async (_name, block) => {
    const requests = requestsOf(block)
    const answers = await Promise.all(requests.map(send))
    const printed = ['json', 'text', 'http', 'xml', 'graphql'].includes(block.next?.language ?? '') ? block.next : undefined
    if (printed) {
      expect(answers, 'one request for one printed answer').toHaveLength(1)
      expectPrinted(answers[0]?.body ?? '', printed)
    } else {
      // An example that finds nothing shows nothing.
      expect(answers.flatMap(({ status, body }, index) => (status >= 200 && status < 400 && !body.includes('"totalDocs":0,') ? [] : [`${requests[index] ?? ''}: ${status} ${body}`]))).toEqual([])
    }
  })
})

const queries = named('graphql').filter(([, { text }]) => parse(text).definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
describe('GraphQL operations', () => {
  test.each(queries)('%s', async (_name, { text, next }) => {
    // Values of variables stand before the answer, as the body of a request has them: { "slug": "…" }.
    const variables = next?.language === 'json' && !next.text.includes('"data"') ? next.text : '{}'
    const printed = variables === '{}' ? next : next?.next
    const response = await fetch(`${address}/api/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"query":${JSON.stringify(text)},"variables":${variables}}` })
    const body = (await response.text()).replaceAll(address, PRINTED_ADDRESS)
    if (printed?.language === 'json') expectPrinted(body, printed)
    else {
      const answer = JSON.parse(body) as { data?: Record<string, unknown> | null, errors?: unknown }
      expect(answer.errors).toBeUndefined()
      expect(Object.values(answer.data ?? {}).filter((value) => value === null)).toEqual([])
    }
  })
})

test('every address that a page names for a browser answers', async () => {
  const named = new Set(PAGES.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/<(http:\/\/localhost:3000[^>]*)>/g)].map(([, url]) => url ?? '')))
  const answers = await Promise.all([...named].map(async (url) => `${(await fetch(url.replace(PRINTED_ADDRESS, address), { headers: { accept: 'text/html' } })).status} ${url}`))
  expect(answers.length).toBeGreaterThan(1)
  expect(answers.filter((answer) => !answer.startsWith('200 '))).toEqual([])
})

test('every link between files of the repository leads to a file', () => {
  const pages = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], { exclude: ['**/node_modules/**'] })
  const broken = pages.flatMap((file) => [...readFileSync(file, 'utf8').replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, link]) => link ?? '').filter((link) => !/^[a-z]+:/.test(link) && !existsSync(path.join(path.dirname(file), link))).map((link) => `${file}: ${link}`))
  expect(pages.length).toBeGreaterThan(10)
  expect(broken).toEqual([])
})

describe('TypeScript stands word for word in an example that is compiled and run', () => {
  const examples = readdirSync('examples/clients').filter((name) => name.endsWith('.ts')).map((name) => readFileSync(path.join('examples/clients', name), 'utf8'))
  test.each(named('ts'))('%s', (_name, { text }) => {
    expect(examples.some((example) => example.includes(text)), 'Put it into a file of examples/clients, and copy it from there.').toBe(true)
  })
})
