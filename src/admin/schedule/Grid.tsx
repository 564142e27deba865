'use client'

import type { Calendar } from '@event-calendar/core'
import '@event-calendar/core/index.css'
import './schedule.css'
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Ref } from 'react'
import { drawSlot } from './drawSlot.ts'
import type { GridColumn } from './gridSlots.ts'

/** Where a slot would come to lie: minutes by which its ends move, and the column, if it is another one. */
export type Shift = { readonly slot: string; readonly startsBy: number; readonly endsBy: number; readonly column: string | null }

export type GridHandle = {
  /** The time of the clock and the column at a point of the screen; `null` beside the grid. */
  at: (x: number, y: number) => { wall: string; column: string } | null
}

export type GridProps = {
  readonly day: string
  /** Whole hours since the midnight before the day. */
  readonly hours: { readonly from: number; readonly until: number }
  /** Height of half an hour. */
  readonly pixels: number
  readonly rasterMinutes: number
  readonly columns: readonly GridColumn[]
  readonly slots: readonly Calendar.EventInput[]
  readonly onSelect: (slot: string) => void
  /** While a slot is dragged; `null` once it is let go. */
  readonly onDrag: (shift: Shift | null) => void
  readonly onDrop: (shift: Shift) => void
  readonly ref: Ref<GridHandle>
}

/** One day: columns beside each other, time downwards. Draws what it is given, and tells what is dragged where. */
export function Grid(props: GridProps) {
  const { columns, day, hours, pixels, rasterMinutes, ref, slots } = props
  const element = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [calendar, setCalendar] = useState<Calendar | null>(null)
  useEffect(() => { latest.current = props })

  useEffect(() => {
    let destroy: (() => void) | null = null
    let isGone = false
    const start = async (): Promise<void> => {
      // Only in a browser, and only where there is a grid.
      const { createCalendar, destroyCalendar, Interaction, ResourceTimeGrid } = await import('@event-calendar/core')
      if (isGone || element.current === null) return
      const observer = takeTableRoles(element.current)
      const made = createCalendar(element.current, [ResourceTimeGrid, Interaction], optionsOf(latest))
      destroy = () => {
        observer.disconnect()
        void destroyCalendar(made)
      }
      setCalendar(made)
    }
    void start()
    return () => {
      isGone = true
      destroy?.()
    }
  }, [])

  useEffect(() => void calendar?.setOption('date', day), [calendar, day])
  useEffect(() => void calendar?.setOption('slotMinTime', clock(hours.from)).setOption('slotMaxTime', clock(hours.until)), [calendar, hours.from, hours.until])
  useEffect(() => void calendar?.setOption('slotHeight', pixels), [calendar, pixels])
  useEffect(() => void calendar?.setOption('snapDuration', { minutes: rasterMinutes }), [calendar, rasterMinutes])
  const shownColumns = useSame(columns)
  useEffect(() => void calendar?.setOption('resources', resourcesOf(shownColumns)), [calendar, shownColumns])
  useEffect(() => void calendar?.setOption('events', [...slots]), [calendar, slots])

  useImperativeHandle(ref, () => ({
    at: (x, y) => {
      const found = calendar?.dateFromPoint(x, y)
      return found?.resource === undefined ? null : { wall: wallIn(found.date), column: found.resource.id }
    },
  }), [calendar])

  return <div aria-busy={calendar === null} aria-label="Slots" className="schedule-grid" ref={element} role="group" />
}

/** The same array for as long as it says the same: new columns draw the whole grid anew. */
function useSame<T>(value: readonly T[]): readonly T[] {
  const text = JSON.stringify(value)
  // What it says is what counts.
  return useMemo(() => value, [text])
}

/** The calendar calls itself a table, but its slots stand beside the cells: to a screen reader they are buttons in a group. */
function takeTableRoles(element: HTMLElement): MutationObserver {
  const observer = new MutationObserver(() => {
    for (const part of element.querySelectorAll('[role=table], [role=rowgroup], [role=row], [role=columnheader], [role=rowheader], [role=cell]')) {
      for (const name of ['role', 'aria-colindex', 'aria-colcount', 'aria-rowcount']) part.removeAttribute(name)
    }
  })
  observer.observe(element, { childList: true, subtree: true })
  return observer
}

function optionsOf(latest: { readonly current: GridProps }): Calendar.Options {
  const { columns, day, hours, pixels, rasterMinutes, slots } = latest.current
  let last = ''
  const drag = (shift: Shift): boolean => {
    const place = JSON.stringify(shift)
    // The pointer moves within a step of the raster more often than from one to the next.
    if (place !== last) latest.current.onDrag(shift)
    last = place
    return true
  }
  const end = (): void => {
    last = ''
    latest.current.onDrag(null)
  }
  const drop = (shift: Shift, revert: () => void): void => {
    // The grid draws what the schedule says, never what was dragged.
    revert()
    end()
    latest.current.onDrop(shift)
  }
  return {
    view: 'resourceTimeGridDay',
    date: day,
    slotMinTime: clock(hours.from),
    slotMaxTime: clock(hours.until),
    scrollTime: clock(hours.from),
    slotDuration: '00:30:00',
    slotHeight: pixels,
    slotLabelFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    snapDuration: { minutes: rasterMinutes },
    resources: resourcesOf(columns),
    events: [...slots],
    headerToolbar: { start: '', center: '', end: '' },
    height: '100%',
    allDaySlot: false,
    slotEventOverlap: false,
    eventResizableFromStart: true,
    nowIndicator: false,
    locale: 'en-GB',
    eventContent: ({ event }) => ({ domNodes: drawSlot(event.extendedProps) }),
    resourceLabelContent: ({ resource }) => ({ domNodes: columnHead(resource) }),
    eventClick: ({ event }) => latest.current.onSelect(String(event.id)),
    eventDragStop: end,
    eventResizeStop: end,
    dragConstraint: (info) => drag(movedBy(info)),
    resizeConstraint: (info: unknown) => drag(resizedBy(info as Calendar.EventResizeInfo)), // typed as a drop, but it is a resize
    eventDrop: (info) => drop(movedBy(info), info.revert),
    eventResize: (info) => drop(resizedBy(info), info.revert),
  }
}

function movedBy({ delta, event, newResource }: Calendar.EventDropInfo): Shift {
  return { slot: String(event.id), startsBy: minutesIn(delta), endsBy: minutesIn(delta), column: newResource?.id ?? null }
}

function resizedBy(info: Calendar.EventResizeInfo): Shift {
  const { startDelta } = info as Calendar.EventResizeInfo & { startDelta?: Calendar.Duration } // there since edges can be dragged at the start
  return { slot: String(info.event.id), startsBy: startDelta === undefined ? 0 : minutesIn(startDelta), endsBy: minutesIn(info.endDelta), column: null }
}

function minutesIn({ days, seconds }: Calendar.Duration): number {
  return days * 1440 + seconds / 60
}

/** The calendar's dates show the event's clock, whatever the browser's zone. */
function wallIn(date: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}T${part(date.getHours())}:${part(date.getMinutes())}`
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00:00`
}

function resourcesOf(columns: readonly GridColumn[]): Calendar.ResourceInput[] {
  return columns.map(({ id, mark, note, title }) => ({ id, title, extendedProps: { note, mark } }))
}

function columnHead({ extendedProps: { mark, note }, title }: Calendar.Resource): Node[] {
  const name = document.createElement('strong')
  name.textContent = typeof title === 'string' ? title : ''
  const more = document.createElement('span')
  more.textContent = typeof note === 'string' ? note : ''
  if (typeof mark !== 'string') return [name, more]
  const shared = document.createElement('em')
  shared.textContent = mark
  return [name, more, shared]
}
