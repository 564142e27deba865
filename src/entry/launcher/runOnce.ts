import { startChild } from './child.ts'
import { Refusal } from './Refusal.ts'

import type { Program, Surroundings } from './child.ts'

/** How a program that ran to its end did. */
export interface Outcome {
  code: number
  lastLines: readonly string[]
  seconds: number
}

/**
 * Runs a program to its end, telling every ten seconds that it is still at it.
 * @param title what it does, as a person would say it: `Building the admin panel`.
 * @param stopping whoever fires it stops the children, this one too.
 */
export async function runOnce(program: Program, title: string, stopping: AbortSignal, surroundings: Surroundings): Promise<Outcome> {
  stopping.throwIfAborted()
  const startedAt = performance.now()
  const seconds = (): number => Math.round((performance.now() - startedAt) / 1000)
  const ticker = setInterval(() => { surroundings.say(`  … ${title.toLowerCase()}: ${seconds()} s`) }, 10_000)
  const child = await startChild(program, surroundings)
  try {
    const code = await child.ended
    stopping.throwIfAborted()
    return { code, lastLines: child.lastLines(), seconds: seconds() }
  } finally {
    clearInterval(ticker)
  }
}

/** @throws Refusal with the program's last words unless it succeeded. */
export function must(outcome: Outcome, failure: string, name: string, dataDir: string): void {
  if (outcome.code === 0) return
  const words = outcome.lastLines.slice(-12).map((line) => `  ${line}`).join('\n')
  throw new Refusal(`${words}\n${failure} (code ${outcome.code}). All it said is in ${dataDir}/logs/${name}.log; start again when it is mended.`)
}
