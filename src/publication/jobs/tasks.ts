import type { Task, TaskList } from 'graphile-worker'
import type { Payload } from 'payload'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import { queuedMailSchema, queueMail, sendMail } from '../../content/queuedMail.ts'
import type { Log } from '../../platform/log.ts'
import { releaseDue } from '../actions/setRelease.ts'
import { changePhase } from '../boundaries/changePhase.ts'
import { sweep } from '../boundaries/sweep.ts'
import { buildEdition } from '../build/buildEdition.ts'
import type { RenderRichText } from '../richText/renderRichText.ts'
import { recordFailure } from '../store/recordFailure.ts'
import { retain } from '../store/retain.ts'
import { mailOfRelease } from './failureMail.ts'
import { runScheduledPublish } from './runScheduledPublish.ts'

export type TaskContext = {
  /** The worker's own database pool; retention may take long. */
  db: NodePgDatabase
  /** Payload, once it has started. */
  payload: () => Promise<Payload>
  render: RenderRichText
  log: Log
}

const ofEvent = z.object({ event: z.uuid() })
const ofPayloadJob = z.object({ id: z.uuid() })

/** What a worker can do, by the names that jobs have. */
export function tasksOf({ db, payload, render, log }: TaskContext): TaskList {
  return {
    'build-edition': forEvent(async (event) => {
      const started = performance.now()
      try {
        const outcome = await buildEdition({ payload: await payload(), render }, event)
        log.info({ event, ...outcome, ms: Math.round(performance.now() - started) }, 'edition built')
      } catch (error) {
        log.error({ event, err: error }, 'the edition could not be built')
        await recordFailure(db, event, error)
        throw error
      }
    }),
    'change-phase': forEvent((event) => db.transaction((transaction) => changePhase(transaction, event))),
    'release-edition': forEvent(async (event) => {
      const outcome = await db.transaction(async (transaction) => {
        const made = await releaseDue(transaction, event)
        if (made.kind === 'failed') await queueMail(transaction, mailOfRelease(event, made.failure))
        return made
      })
      log[outcome.kind === 'failed' ? 'warn' : 'info']({ event, ...outcome }, 'release at its set time')
    }),
    'run-payload-job': async (input) => {
      const { id } = ofPayloadJob.parse(input)
      const outcome = await runScheduledPublish(await payload(), id)
      log[outcome.kind === 'failed' ? 'warn' : 'info']({ id, ...outcome }, 'scheduled publish')
    },
    'send-mail': async (input) => sendMail(await payload(), queuedMailSchema.parse(input)),
    sweep: async () => {
      const strays = await sweep(db)
      if (strays > 0) log.warn({ strays }, 'the sweep found what no job had done')
    },
    retain: async () => {
      log.info(await retain(db), 'retention done')
    },
  }
}

function forEvent(work: (event: string) => Promise<void>): Task {
  return async (input) => work(ofEvent.parse(input).event)
}
