import { startChild } from './child.ts'

import type { Child, Program, Surroundings } from './child.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
/** Who ran this long has started well; the next end of it is a new story. */
const SETTLED_MS = 60_000

/** A program that is started again whenever it ends. */
export interface Kept {
  /** How often it ended by itself since it last ran well. */
  failures: () => number
  lastLines: () => readonly string[]
  stop: () => Promise<void>
}

export async function keepRunning(program: Program, surroundings: Surroundings): Promise<Kept> {
  let isStopping = false
  let failures = 0
  let wake: (() => void) | undefined
  let child: Child = await startChild(program, surroundings)

  const watch = async (): Promise<void> => {
    for (;;) {
      const startedAt = performance.now()
      const code = await child.ended
      if (isStopping) return
      failures = performance.now() - startedAt > SETTLED_MS ? 1 : failures + 1
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS)
      surroundings.say(`${program.name} ended (code ${code}); starting it again in ${pause / 1000} s. Its log: ${surroundings.dataDir}/logs/${program.name}.log`)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      if (hasToStop()) return
      child = await startChild(program, surroundings)
      if (hasToStop()) await child.stop()
    }
  }
  const hasToStop = (): boolean => isStopping
  const watching = watch()
  return {
    failures: () => failures,
    lastLines: () => child.lastLines(),
    stop: async () => {
      isStopping = true
      wake?.()
      await child.stop()
      await watching
    },
  }
}
