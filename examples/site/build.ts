import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { eventPage } from './src/eventPage.ts'
import { fetchProgram } from './src/fetchProgram.ts'
import { sessionPage } from './src/sessionPage.ts'
import { speakerPage } from './src/speakerPage.ts'
import type { Html } from './src/html.ts'

/** `node build.ts [EVENT] [--api http://localhost:3000] [--out dist]`: makes the site of an event. */
const { values: { api, out }, positionals: [slug = 'open-source-securitycon-eu-2026'] } = parseArgs({
  allowPositionals: true,
  options: {
    api: { type: 'string', default: process.env['LINEUP_URL'] ?? 'http://localhost:3000' },
    out: { type: 'string', default: path.join(import.meta.dirname, 'dist') },
  },
})

try {
  const program = await fetchProgram(api.replace(/\/$/, ''), slug)
  const pages = new Map<string, Html>([
    ['index.html', eventPage(program)],
    ...program.event.sessions.nodes.map((session) => [`sessions/${session.slug}.html`, sessionPage(program, session)] as const),
    ...program.event.speakers.nodes.map((speaker) => [`speakers/${speaker.slug}.html`, speakerPage(program, speaker)] as const),
  ])
  // Only what an earlier build made is cleared: the folder may be one that matters.
  for (const folder of ['sessions', 'speakers']) {
    await rm(path.join(out, folder), { recursive: true, force: true })
    await mkdir(path.join(out, folder), { recursive: true })
  }
  await cp(path.join(import.meta.dirname, 'assets'), path.join(out, 'assets'), { recursive: true })
  await Promise.all([...pages].map(([file, { html }]) => writeFile(path.join(out, file), html)))
  console.log(`${program.event.name}: ${pages.size} pages of edition ${program.event.edition.number} are in ${path.relative('', out) || '.'}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
