'use client'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Schedule } from '../../content/schedule/schedule.ts'
import { createScheduleStore } from './scheduleStore.ts'
import type { Ask, ScheduleState, ScheduleStore } from './scheduleStore.ts'

const betweenLooks = 2_000

/** The schedule of an event, alive: looks every 2 s, while the page is in sight, whether somebody changed it. */
export function useSchedule(address: string, first: Required<Schedule>): { store: ScheduleStore; state: ScheduleState; ask: Ask; isReached: boolean } {
  const ask = useMemo(() => askAt(address), [address])
  const [store] = useState(() => createScheduleStore({ ask, first }))
  const [isReached, setReached] = useState(true)
  const state = useSyncExternalStore(store.subscribe, store.state, store.state)

  useEffect(() => {
    let isLooking = false
    const look = async (): Promise<void> => {
      if (isLooking || document.visibilityState !== 'visible') return
      isLooking = true
      try {
        await store.refresh()
        setReached(true)
      } catch {
        setReached(false)
      }
      isLooking = false
    }
    const again = (): void => void look()
    const timer = setInterval(again, betweenLooks)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [store])

  return { store, state, ask, isReached }
}

function askAt(address: string): Ask {
  return async (path, body) => {
    const post = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const answer = await fetch(`${address}/${path}`, { credentials: 'include', ...(body === undefined ? {} : post) })
    return { status: answer.status, body: await answer.json() }
  }
}
