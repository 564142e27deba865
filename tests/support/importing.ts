import { readFileSync } from 'node:fs'
import type { Payload } from 'payload'
import { runImport } from '../../src/intake/command/runImport.ts'

/** The fixture that bears the defects of real files: 9 sessions, 8 with a slot, 3 rooms, 3 tracks, 3 people of one name. */
export const defectsFile = new URL('../../src/intake/sources/frab-xml/defects.fixture.xml', import.meta.url).pathname
export const defectsXml = readFileSync(defectsFile, 'utf8')

/** How a run of the import command ended, and what it said where. */
export type ImportRun = { code: number; printed: string; told: string; asked: string[]; steps: number }

/**
 * Runs the import command in this process.
 * @param answer what is answered at the terminal; left out: there is no terminal.
 * @param allowLocal whether addresses may lead to this machine. Only then pictures are fetched unless --photos says so: tests have no other servers.
 */
export async function importing(payload: Payload, words: readonly string[], { answer, signal, allowLocal = false }: { answer?: boolean; signal?: AbortSignal; allowLocal?: boolean } = {}): Promise<ImportRun> {
  const run: ImportRun = { code: -1, printed: '', told: '', asked: [], steps: 0 }
  const isHistory = words.includes('--history') || words.includes('--help')
  run.code = await runImport(allowLocal || isHistory || words.includes('--photos') ? words : [...words, '--no-photos'], {
    print: (text) => void (run.printed += text),
    tell: (text) => void (run.told += text),
    showProgress: () => void (run.steps += 1),
    confirm:
      answer === undefined
        ? null
        : (question) => {
            run.asked.push(question)
            return Promise.resolve(answer)
          },
    openPayload: () => Promise.resolve(payload),
    signal,
    allowLocal,
  })
  return run
}
