'use client'

import { useState } from 'react'
import type { ReactNode } from 'react'

type Props<T> = {
  all: readonly T[]
  /** How many there are; `all` may be cut. */
  total: number
  /** Drawn at once; the rest on demand. */
  most?: number
  children: (one: T) => ReactNode
}

/** The first of a long list; all of it on demand, and how many are not shown at all. */
export function LongList<T>({ all, total, most = 25, children }: Props<T>) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? all : all.slice(0, most)
  return (
    <>
      <ul className="difference__list">{shown.map(children)}</ul>
      {shown.length < all.length && <button className="text-button" onClick={() => setIsWhole(true)} type="button">Show {all.length - shown.length} more</button>}
      {shown.length === all.length && all.length < total && <p className="quiet">And {total - all.length} more, which are not listed here.</p>}
    </>
  )
}
