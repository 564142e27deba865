import type { CronItem, TaskList } from 'graphile-worker'
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { z } from 'zod'
import type { Log } from '../../platform/log.ts'
import { transactionOf } from '../../content/transaction.ts'
import { applyKept } from './applyKept.ts'
import { planKept } from './planKept.ts'
import { lookStanding } from '../standing/lookStanding.ts'
import { lookAtDue } from '../standing/setStanding.ts'
import { tendImports } from './tendImports.ts'
import { undoKept } from './undoKept.ts'

/** When imports are tended (what they need for a while only is thrown away), and addresses looked at whose time has come. */
export const intakeCron: CronItem[] = [
  { task: 'tend-imports', match: '*/10 * * * *', options: { backfillPeriod: 0, maxAttempts: 1, queueName: 'tend-imports' } },
  { task: 'look-due', match: '* * * * *', options: { backfillPeriod: 0, maxAttempts: 1, queueName: 'look-due' } },
]

export type IntakeContext = {
  payload: () => Promise<Payload>
  log: Log
  /** Whether hosts that are not public may be asked: for tests. */
  allowLocal: boolean
}

const ofImport = z.object({ import: z.int() })
const ofStanding = z.object({ standing: z.int() })

/** What a worker can do about imports, by the names that jobs have. */
export function intakeTasks({ payload, log, allowLocal }: IntakeContext): TaskList {
  return {
    'plan-import': async (input, { abortSignal: signal }) => {
      const { import: id } = ofImport.parse(input)
      log.info({ import: id, ...(await planKept(await payload(), id, { allowLocal, signal })) }, 'import planned')
    },
    'apply-import': async (input, { abortSignal: signal }) => {
      const { import: id } = ofImport.parse(input)
      const started = performance.now()
      const outcome = await applyKept(await payload(), id, { allowLocal, signal })
      log[outcome.kind === 'failed' ? 'warn' : 'info']({ import: id, ...outcome, ms: Math.round(performance.now() - started) }, 'import applied')
    },
    'undo-import': async (input, { abortSignal: signal }) => {
      const { import: id } = ofImport.parse(input)
      const outcome = await undoKept(await payload(), id, { signal })
      log[outcome.kind === 'failed' ? 'warn' : 'info']({ import: id, ...outcome }, 'import undone')
    },
    'look-due': async () => {
      await lookAtDue(await transactionOf(await createLocalReq({}, await payload())))
    },
    'look-standing': async (input, { abortSignal: signal }) => {
      const { standing } = ofStanding.parse(input)
      const looked = await lookStanding(await payload(), standing, { allowLocal, signal })
      log[looked?.outcome === 'failed' ? 'warn' : 'info']({ standing, outcome: looked?.outcome ?? 'ended', reason: looked?.reason ?? null }, 'address looked at')
    },
    'tend-imports': async () => {
      const found = await tendImports(await transactionOf(await createLocalReq({}, await payload())))
      if (found.expired + found.strays > 0) log.info(found, 'imports tended')
    },
  }
}
