'use client'

import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import { ask } from './ask.ts'

export type Answered<T> = {
  /** The last answer, also while it is asked again; `null` before the first. */
  answer: T | null
  /** Whether the answer is of this moment, and not of one before. */
  isFresh: boolean
  /** Why there is none, or no newer one. */
  fault: string | null
  reload: () => void
}

/**
 * Asks the management API, and again when the address changes, when told to, and, if it shall stay true, every so often.
 * @param address `null`: nothing is asked yet.
 * @param everyMs asked again after so long, while the page is looked at.
 * @param moment asked again at once when this is another; the last answer stays meanwhile.
 */
export function useAnswer<T>(schema: z.ZodType<T>, address: string | null, everyMs: number | null = null, moment: unknown = null): Answered<T> {
  const [told, setTold] = useState<{ address: string; moment: unknown; answer: T } | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  const reload = useCallback(() => { setTurn((before) => before + 1) }, [])

  useEffect(() => {
    if (address === null) return undefined
    const abort = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async (): Promise<void> => {
      try {
        const answer = await ask(schema, address, { signal: abort.signal })
        setTold({ address, moment, answer })
        setFault(null)
      } catch (error) {
        if (!abort.signal.aborted) setFault(error instanceof Error ? error.message : String(error))
      }
      if (everyMs !== null && !abort.signal.aborted) timer = setTimeout(again, everyMs)
    }
    const again = (): void => {
      if (document.visibilityState === 'visible') void read()
      else timer = setTimeout(again, everyMs ?? 0)
    }
    void read()
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [address, everyMs, moment, schema, turn])

  const isOfAddress = told !== null && told.address === address
  return { answer: isOfAddress ? told.answer : null, isFresh: isOfAddress && told.moment === moment, fault, reload }
}
