import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import { z } from 'zod'

import { tool } from './tool.ts'

/** How many tests did what. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
  /** The failed ones, each with what it said first. */
  failures: readonly string[]
}

const assertionSchema = z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() })
const fileSchema = z.object({ name: z.string(), message: z.string().nullish(), status: z.string(), assertionResults: z.array(assertionSchema) })
const reportSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number(), numTodoTests: z.number().default(0), numFailedTestSuites: z.number(), success: z.boolean(), testResults: z.array(fileSchema) })
const REPORTS = path.join('node_modules', '.cache', 'lineup-tests')

/** Runs one kind of test. A run that fails without a failed test (a file that does not load) counts as one failure. */
export async function vitestRun(project: string, args: readonly string[] = []): Promise<Tally> {
  await mkdir(REPORTS, { recursive: true })
  const report = path.join(REPORTS, `${project}.json`)
  await rm(report, { force: true })
  const code = await tool('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args])
  const text = await readFile(report, 'utf8').catch(() => undefined)
  const found = text === undefined ? undefined : reportSchema.safeParse(JSON.parse(text)).data
  if (found === undefined) return { passed: 0, failed: 1, skipped: 0, failures: [`${project}: the run left no report`] }
  const failed = found.numFailedTests === 0 && code !== 0 ? 1 : found.numFailedTests
  const failures = found.testResults.flatMap(failuresOf)
  return { passed: found.numPassedTests, failed, skipped: found.numPendingTests + found.numTodoTests, failures: failures.length === 0 && failed > 0 ? [`${project}: no test failed, but the run did: an error that nobody caught, see “Unhandled Errors” above`] : failures }
}

/** What failed in a file; the file itself, where it failed without a test of its own. */
function failuresOf({ name, message, status, assertionResults }: z.infer<typeof fileSchema>): string[] {
  const file = path.relative(process.cwd(), name)
  const failed = assertionResults.filter((each) => each.status === 'failed').map(({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLines(failureMessages?.[0] ?? '')}`)
  return failed.length === 0 && status === 'failed' ? [`${file}: ${firstLines(message ?? '')}`] : failed
}

function firstLines(message: string): string {
  return message.split('\n').slice(0, 2).join(' ').slice(0, 300)
}
