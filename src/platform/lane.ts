/** Runs at most `width` tasks at once; at most `waiting` wait. */
export interface Lane {
  /** @returns null at once, without running the task, when too many wait already. */
  run<Result>(task: () => Promise<Result>): Promise<Result> | null
}

export function createLane(options: { width: number; waiting: number }): Lane {
  const queue: (() => void)[] = []
  let running = 0

  async function runNow<Result>(task: () => Promise<Result>): Promise<Result> {
    try {
      return await task()
    } finally {
      const next = queue.shift()
      if (next === undefined) running -= 1
      else next() // takes over the place
    }
  }

  return {
    run(task) {
      if (running < options.width) {
        running += 1
        return runNow(task)
      }
      if (queue.length >= options.waiting) return null
      return new Promise<void>((resolve) => queue.push(resolve)).then(() => runNow(task))
    },
  }
}
