'use client'

import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { GridColumn } from './gridSlots.ts'

const narrowestColumn = 132
const widthOfTimes = 64

/** As many columns as fit, from a first one on: with 70 rooms only those in sight are drawn. */
export function useColumnWindow(columns: readonly GridColumn[]): {
  frame: RefObject<HTMLDivElement | null>
  first: number
  fitting: number
  showFrom: (index: number) => void
} {
  const frame = useRef<HTMLDivElement>(null)
  const [fitting, setFitting] = useState(6)
  const [wanted, setWanted] = useState(0)
  useEffect(() => {
    if (frame.current === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setFitting(Math.max(1, Math.floor((entry.contentRect.width - widthOfTimes) / narrowestColumn)))
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  const last = Math.max(0, columns.length - fitting)
  return { frame, first: Math.min(wanted, last), fitting, showFrom: (index) => setWanted(Math.max(0, Math.min(index, last))) }
}
