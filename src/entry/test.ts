import { findChromium } from './checks/findChromium.ts'
import { tool } from './checks/tool.ts'
import { vitestRun } from './checks/vitestRun.ts'

/** `npm test`: every check there is. All steps run even after one has failed; the last line counts the tests. */
const isCi = !['', '0', 'false'].includes(process.env['CI'] ?? '')
const steps: { name: string, isGood: boolean, seconds: number }[] = []
const total = { passed: 0, failed: 0, skipped: 0 }
const failures: string[] = []

async function step(name: string, work: () => Promise<boolean>): Promise<void> {
  console.log(`\n── ${name}`)
  const startedAt = performance.now()
  const isGood = await work()
  steps.push({ name, isGood, seconds: (performance.now() - startedAt) / 1000 })
}

async function tests(project: string): Promise<boolean> {
  const tally = await vitestRun(project)
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += tally[key]
  failures.push(...tally.failures)
  return tally.failed === 0
}

const ownFile = (name: string) => async (): Promise<boolean> => await tool('node', [`src/entry/${name}.ts`]) === 0

await step('lint', ownFile('lint'))
await step('typecheck', ownFile('typecheck'))
await step('generated files', async () => await tool('node', ['src/entry/generate.ts', '--check']) === 0)
for (const project of ['unit', 'integration', 'contract', 'faults']) await step(project, () => tests(project))
if (await findChromium() !== undefined) {
  await step('build', ownFile('build'))
  await step('browser', () => tests('browser'))
} else if (isCi) {
  await step('browser', () => {
    console.error('There is no Chromium on this machine, and CI is set: the browser tests must run here. Install one, or say where it is with CHROMIUM.')
    return Promise.resolve(false)
  })
} else {
  console.log('\nNotice: the browser tests are skipped, since there is no Chromium on this machine (install one, or say where it is with CHROMIUM).')
}

console.log('')
for (const { name, isGood, seconds } of steps) console.log(`${isGood ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)} ${seconds.toFixed(1).padStart(7)} s`)
for (const [at, failure] of failures.entries()) console.log(`${at === 0 ? '\n' : ''}FAILED  ${failure}`)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(steps.every(({ isGood }) => isGood) ? 0 : 1)
