'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ScheduleSlot } from '../../content/schedule/schedule.ts'
import { keyOfConflict } from '../../program/conflicts.ts'
import { programmeDayOf } from '../../program/slots.ts'
import { columnOfSlot, eventColumns, roomColumns, roomsOfSlot } from './columns.ts'
import { ConflictList } from './ConflictList.tsx'
import { DragStatus } from './DragStatus.tsx'
import type { DragStatusHandle } from './DragStatus.tsx'
import { Finder } from './Finder.tsx'
import { Grid } from './Grid.tsx'
import type { GridHandle, Shift } from './Grid.tsx'
import { gridSlots } from './gridSlots.ts'
import { Notices } from './Notices.tsx'
import { PublicNote } from './PublicNote.tsx'
import { byConflict, conflictsIn, daysIn, unscheduledIn, usualMinutes } from './scheduleModel.ts'
import type { ScheduleModel } from './scheduleModel.ts'
import type { Ask, ScheduleState, ScheduleStore } from './scheduleStore.ts'
import { eventColors, sharedPeople } from './sharedPeople.ts'
import { shifted } from './shifted.ts'
import { SlotPanel } from './SlotPanel.tsx'
import type { Selection } from './SlotPanel.tsx'
import { Toolbar } from './Toolbar.tsx'
import type { Sight } from './Toolbar.tsx'
import { Unscheduled } from './Unscheduled.tsx'
import { useColumnWindow } from './useColumnWindow.ts'
import { hoursOfDay, laterByClock, wallOf } from './wallTime.ts'
import { instantOf } from '../zonedTime.ts'

type Props = { admin: string; ask: Ask; isReached: boolean; model: ScheduleModel; state: ScheduleState; store: ScheduleStore }

/** Grid, lists and forms of one event's schedule. */
export function ScheduleBoard({ admin, ask, isReached, model, state, store }: Props) {
  const { slots } = state
  const { days, rasterMinutes } = model.event
  const [sight, setSight] = useState<Sight>(() => ({ day: firstUsedDay(model, state), mode: 'rooms', rooms: model.rooms.size > 12 ? 'used' : 'all', track: '', pixels: 40 }))
  const [chosen, setChosen] = useState<{ kind: 'slot' | 'session'; id: string } | null>(null)
  const status = useRef<DragStatusHandle>(null)
  const grid = useRef<GridHandle>(null)

  const conflicts = useMemo(() => conflictsIn(model, slots), [model, slots])
  /** Without those that somebody lets stand. */
  const open = useMemo(() => {
    const accepted = new Set(state.content.accepted.map(({ key }) => key))
    return conflicts.filter((conflict) => !accepted.has(keyOfConflict(conflict)))
  }, [conflicts, state.content.accepted])
  const unscheduled = useMemo(() => unscheduledIn(model, slots), [model, slots])
  const ofDay = useMemo(() => [...slots.values()].filter((slot) => programmeDayOf(slot.startsAt, days) === sight.day), [days, sight.day, slots])
  const columns = useMemo(() => (sight.mode === 'events' ? eventColumns(model, ofDay) : roomColumns(model, ofDay, sight.rooms)), [model, ofDay, sight.mode, sight.rooms])
  const { first, fitting, frame, showFrom } = useColumnWindow(columns)
  const inSight = useMemo(() => columns.slice(first, first + fitting), [columns, first, fitting])
  const columnsOf = useMemo(() => (sight.mode === 'events' ? columnOfSlot : roomsOfSlot(model, columns)), [columns, model, sight.mode])
  const inColumns = useMemo(() => {
    const known = new Set(columns.map(({ id }) => id))
    return ofDay.filter((slot) => columnsOf(slot).some((column) => known.has(column)))
  }, [columns, columnsOf, ofDay])
  const hours = useMemo(() => hoursOfDay(sight.day, inColumns.flatMap(({ endsAt, startsAt }) => [wallOf(startsAt, days.timeZone), wallOf(endsAt, days.timeZone)]), days.dayEndsAtHour), [days, inColumns, sight.day])
  const mayEdit = state.content.mayEdit && sight.mode === 'rooms'
  const drawn = useMemo(() => gridSlots(inColumns, {
    model, columns: inSight, columnsOf, mayEdit, pixels: sight.pixels, conflicts: byConflict(open), changed: state.changed, selected: chosen?.id ?? null,
    beside: sight.mode === 'events' ? { notes: sharedPeople(model, ofDay), colors: eventColors(model) } : null,
    isMeant: (slot) => sight.track === '' || model.sessions.get(slot.session)?.track === sight.track,
  }), [chosen, columnsOf, inColumns, inSight, mayEdit, model, ofDay, open, sight.mode, sight.pixels, sight.track, state.changed])

  /** Brings a slot into sight and chooses it. */
  const jump = (id: string): void => {
    const slot = slots.get(id)
    if (slot === undefined) return
    const day = programmeDayOf(slot.startsAt, days)
    const there = [...slots.values()].filter((other) => programmeDayOf(other.startsAt, days) === day)
    const isShown = roomColumns(model, there, sight.rooms).some((column) => column.id === slot.room)
    const rooms = slot.room === null || isShown ? sight.rooms : 'all'
    setSight({ ...sight, day, rooms, mode: 'rooms' })
    const column = roomColumns(model, there, rooms).findIndex(({ id: room }) => room === slot.room)
    if (column >= 0 && (column < first || column >= first + fitting)) showFrom(column - Math.floor(fitting / 2))
    setChosen({ kind: 'slot', id })
  }
  useEffect(() => {
    if (chosen?.kind !== 'slot') return undefined
    // Once the grid has drawn the day.
    const frame = requestAnimationFrame(() => document.querySelector(`.schedule-slot-${CSS.escape(chosen.id)}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [chosen, drawn])

  const close = (): void => {
    const drawnSlot = document.querySelector(`.schedule-slot-${CSS.escape(chosen?.id ?? '')}`)
    if (drawnSlot instanceof HTMLElement) drawnSlot.focus({ preventScroll: true })
    setChosen(null)
  }

  const shift = (by: Shift | null): void => {
    store.hold(by !== null)
    const slot = by === null ? undefined : slots.get(by.slot)
    status.current?.show(by === null || slot === undefined ? null : shifted(model, slot, by))
  }
  const drop = (by: Shift): void => {
    const slot = slots.get(by.slot)
    if (slot === undefined) return
    const { endsAt, room, startsAt } = shifted(model, slot, by)
    store.act(`${by.startsBy === by.endsBy ? 'Move' : 'Resize'} “${model.sessions.get(slot.session)?.title ?? ''}”`, [{ kind: 'place', slot: slot.id, to: { room, startsAt, endsAt } }])
  }
  /** A slot for a session at a point of the screen; `null` beside the grid. */
  const newSlotAt = (session: string, { x, y }: { x: number; y: number }): ScheduleSlot | null => {
    const found = grid.current?.at(x, y) ?? null
    const kind = model.sessions.get(session)?.kind
    if (found === null || kind === undefined || sight.mode === 'events') return null
    const startsAt = instantOf(found.wall, days.timeZone)
    const endsAt = laterByClock(startsAt, usualMinutes(model, slots, kind), days.timeZone)
    return { id: '', event: model.event.id, session, room: model.rooms.has(found.column) ? found.column : null, startsAt, endsAt, state: 'confirmed', updatedAt: startsAt }
  }
  const selection = selectionOf(model, state, chosen)

  return (
    <div className="schedule">
      <header className="schedule-head">
        <PublicNote ask={ask} event={model.event} />
        <Finder model={model} onFind={({ session, slot }) => (slot === null ? setChosen({ kind: 'session', id: session }) : jump(slot))} slots={slots} />
        {state.content.mayEdit && (
          <Button buttonStyle="secondary" disabled={state.past.length === 0 || state.isSaving} margin={false} onClick={store.undo} size="small">
            {state.past.length === 0 ? 'Undo' : `Undo: ${state.past.at(-1)?.label ?? ''}`}
          </Button>
        )}
        <span aria-live="polite" className="schedule-head__saving">{state.isSaving ? 'Saving …' : state.changed.size > 0 ? `${state.changed.size === 1 ? 'A slot was' : `${state.changed.size} slots were`} changed by somebody else` : ''}</span>
      </header>
      <Notices isReached={isReached} model={model} state={state} store={store} />
      <Toolbar columns={columns} first={first} fitting={fitting} model={model} setSight={setSight} showFrom={showFrom} sight={sight} />
      <div className="schedule-body">
        <div className="schedule-frame" ref={frame}>
          {columns.length === 0 && <p>{sight.mode === 'events' ? 'No event has slots on this day.' : 'No room is in use on this day. Show all rooms to begin.'}</p>}
          <Grid
            columns={inSight} day={sight.day} hours={hours} onDrag={shift} onDrop={drop} onSelect={(id) => setChosen({ kind: 'slot', id })}
            pixels={sight.pixels} rasterMinutes={rasterMinutes} ref={grid} slots={drawn}
          />
          <DragStatus model={model} ref={status} slots={slots} />
        </div>
        <aside aria-label="Chosen slot, lists" className="schedule-side">
          {selection !== null && (
            <SlotPanel
              act={store.act} admin={admin} conflicts={open.filter((conflict) => conflict.slots.includes(chosen?.id ?? ''))} day={sight.day}
              mayEdit={state.content.mayEdit} model={model} onClose={close} selection={selection} slots={slots}
            />
          )}
          {unscheduled.length > 0 && (
            <Unscheduled
              mayEdit={mayEdit} model={model} onSelect={(id) => setChosen({ kind: 'session', id })} sessions={unscheduled}
              onDrag={(session, point) => status.current?.show(point === null ? null : newSlotAt(session, point))}
              onDrop={(session, point) => {
                const slot = newSlotAt(session, point)
                if (slot !== null) store.act(`Place “${model.sessions.get(session)?.title ?? ''}”`, [{ kind: 'add', session, to: { room: slot.room, startsAt: slot.startsAt, endsAt: slot.endsAt } }])
              }}
            />
          )}
          <ConflictList accepted={state.content.accepted} conflicts={conflicts} mayEdit={state.content.mayEdit} model={model} onJump={jump} slots={slots} store={store} />
        </aside>
      </div>
    </div>
  )
}

function selectionOf(model: ScheduleModel, { slots }: ScheduleState, chosen: { kind: 'slot' | 'session'; id: string } | null): Selection | null {
  if (chosen === null) return null
  const slot = slots.get(chosen.id)
  if (chosen.kind === 'slot') return slot === undefined ? null : { kind: 'slot', slot }
  const session = model.sessions.get(chosen.id)
  return session === undefined ? null : { kind: 'session', session }
}

/** The first day on which something takes place, or the first. */
function firstUsedDay(model: ScheduleModel, { slots }: ScheduleState): string {
  const used = new Set([...slots.values()].filter(({ event }) => event === model.event.id).map(({ startsAt }) => programmeDayOf(startsAt, model.event.days)))
  return daysIn(model).find((day) => used.has(day)) ?? model.event.days.startsOn
}
