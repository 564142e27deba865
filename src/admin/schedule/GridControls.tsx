'use client'

import { Button } from '@payloadcms/ui'

const zooms = [24, 40, 64, 96] as const

type PagerProps = { readonly count: number; readonly first: number; readonly fitting: number; readonly showFrom: (index: number) => void }

/** Which columns of a grid are in sight, where not all fit. */
export function ColumnPager({ count, first, fitting, showFrom }: PagerProps) {
  if (count <= fitting) return null
  const until = Math.min(first + fitting, count)
  return (
    <div aria-label="Columns in sight" className="schedule-toolbar__group" role="group">
      <Button aria-label="Columns before" buttonStyle="secondary" disabled={first === 0} margin={false} onClick={() => showFrom(first - fitting)} size="small">‹</Button>
      <span>{`${first + 1}–${until} of ${count}`}</span>
      <Button aria-label="Columns after" buttonStyle="secondary" disabled={until === count} margin={false} onClick={() => showFrom(first + fitting)} size="small">›</Button>
    </div>
  )
}

/** How large half an hour is drawn. @param pixels height of half an hour. */
export function Zoom({ pixels, setPixels }: { readonly pixels: number; readonly setPixels: (pixels: number) => void }) {
  const at = zooms.findIndex((one) => one === pixels)
  return (
    <div aria-label="Zoom" className="schedule-toolbar__group" role="group">
      <Button aria-label="Smaller" buttonStyle="secondary" disabled={at <= 0} margin={false} onClick={() => setPixels(zooms[at - 1] ?? pixels)} size="small">−</Button>
      <Button aria-label="Larger" buttonStyle="secondary" disabled={at === zooms.length - 1} margin={false} onClick={() => setPixels(zooms[at + 1] ?? pixels)} size="small">+</Button>
    </div>
  )
}
