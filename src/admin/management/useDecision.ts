'use client'

import { toast } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { z } from 'zod'
import { ask } from './ask.ts'

const anything = z.looseObject({})

/** `body`: `null` takes away what is at the address. */
export type Decide = (address: string, body: object | null, done: string) => Promise<boolean>

/**
 * Sends what somebody decided, and tells what came of it.
 * @param after is called whatever came of it: what is shown may be old.
 */
export function useDecision(after: () => void): { decide: Decide; isBusy: boolean } {
  const [isBusy, setIsBusy] = useState(false)
  const decide = useCallback<Decide>(async (address, body, done) => {
    setIsBusy(true)
    try {
      await ask(anything, address, body === null ? { method: 'DELETE' } : { body })
      toast.success(done)
      return true
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
      return false
    } finally {
      setIsBusy(false)
      after()
    }
  }, [after])
  return { decide, isBusy }
}
