import { keepRunning } from './keepRunning.ts'
import { Refusal } from './Refusal.ts'
import { whenAnswering } from './whenAnswering.ts'

import type { Surroundings } from './child.ts'
import type { Kept } from './keepRunning.ts'
import type { Programs } from './programs.ts'

/** Who ends this often before all is up will not come up. */
const MAX_FAILURES = 4

/** Delivery, worker and CMS, kept running. */
export interface Processes {
  /** Starts delivery; resolves when it answers. */
  startDelivery: (local: string) => Promise<void>
  startWorker: () => Promise<void>
  /** Starts the CMS; resolves when its login page is there. */
  startCms: (port: number) => Promise<void>
  /** Delivery first, so that nobody is sent to a CMS that is gone; then the CMS and the worker. */
  stop: () => Promise<void>
}

export function runProcesses(programs: Programs, surroundings: Surroundings, stopping: AbortSignal): Processes {
  const started = new Map<keyof Programs, Promise<Kept>>()
  const start = async (name: keyof Programs): Promise<Kept> => {
    stopping.throwIfAborted()
    const kept = keepRunning(programs[name], surroundings)
    started.set(name, kept)
    return kept
  }
  const until = async (kept: Kept, name: string, url: string, isWanted: (response: Response) => boolean): Promise<void> => {
    const giveUp = (): Error | undefined => kept.failures() < MAX_FAILURES ? undefined : failure(name, 'ends again and again', kept, surroundings.dataDir)
    if (!await whenAnswering(url, isWanted, { timeoutMs: 180_000, stopping, giveUp })) throw failure(name, 'does not answer', kept, surroundings.dataDir)
  }
  return {
    startDelivery: async (local) => {
      await until(await start('delivery'), 'delivery', `${local}/healthz`, ({ ok }) => ok)
    },
    startWorker: async () => { await start('worker') },
    startCms: async (port) => {
      await until(await start('cms'), 'cms', `http://127.0.0.1:${port}/admin/login`, ({ status }) => status < 500)
    },
    stop: async () => {
      await (await started.get('delivery'))?.stop()
      await Promise.all((['cms', 'worker'] as const).map(async (name) => (await started.get(name))?.stop()))
    },
  }
}

function failure(name: string, what: string, kept: Kept, dataDir: string): Refusal {
  return new Refusal(`${kept.lastLines().slice(-8).map((line) => `  ${line}`).join('\n')}\n${name} ${what}. All it said is in ${dataDir}/logs/${name}.log.`)
}
