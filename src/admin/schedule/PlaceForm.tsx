'use client'

import { Button } from '@payloadcms/ui'
import { useId } from 'react'
import type { SubmitEvent } from 'react'
import type { ScheduleSession, ScheduleSlot } from '../../content/schedule/schedule.ts'
import type { SlotPlace } from '../../program/entities.ts'
import { programmeDayOf } from '../../program/slots.ts'
import { instantOf } from '../zonedTime.ts'
import { daysIn, isForAllRooms } from './scheduleModel.ts'
import type { ScheduleModel } from './scheduleModel.ts'
import { dayName, wallAt, wallOf } from './wallTime.ts'

type Props = {
  readonly model: ScheduleModel
  readonly session: ScheduleSession
  /** `null`: it has none yet. */
  readonly slot: ScheduleSlot | null
  /** The day in sight, on which a new slot begins. */
  readonly day: string
  /** How long a new slot lasts. */
  readonly minutes: number
  readonly onPlace: (to: SlotPlace) => void
}

/** The way by keyboard to what a drag does: day, time, length and room of a slot. */
export function PlaceForm({ day, minutes, model, onPlace, session, slot }: Props) {
  const id = useId()
  const { days, rasterMinutes } = model.event
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string): string => {
      const value = given.get(name)
      return typeof value === 'string' ? value : ''
    }
    const startsAt = instantOf(wallAt(text('day'), text('time'), days.dayEndsAtHour), days.timeZone)
    onPlace({ room: text('room') === '' ? null : text('room'), startsAt, endsAt: new Date(Date.parse(startsAt) + Number(text('minutes')) * 60_000).toISOString() })
  }
  return (
    <form aria-label={slot === null ? 'Place' : 'Move'} className="schedule-place" onSubmit={submit}>
      <label htmlFor={`${id}-room`}>Room</label>
      <select defaultValue={slot?.room ?? ''} id={`${id}-room`} name="room">
        <option value="">{isForAllRooms(session, null) ? 'All rooms' : 'No room yet'}</option>
        {[...model.rooms.values()].map((room) => <option key={room.id} value={room.id}>{room.floor === null ? room.name : `${room.name} (${room.floor})`}</option>)}
      </select>
      <label htmlFor={`${id}-day`}>Day</label>
      <select defaultValue={slot === null ? day : programmeDayOf(slot.startsAt, days)} id={`${id}-day`} name="day">
        {daysIn(model).map((one) => <option key={one} value={one}>{dayName(one)}</option>)}
      </select>
      <label htmlFor={`${id}-time`}>Starts</label>
      <input defaultValue={slot === null ? '09:00' : wallOf(slot.startsAt, days.timeZone).slice(11)} id={`${id}-time`} name="time" required type="time" />
      <label htmlFor={`${id}-minutes`}>Minutes</label>
      <input
        defaultValue={slot === null ? minutes : (Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / 60_000}
        id={`${id}-minutes`} max={1440} min={1} name="minutes" required step={1} type="number"
      />
      <Button buttonStyle="primary" extraButtonProps={{ title: `Slots here begin on multiples of ${rasterMinutes} minutes when dragged; a form takes any time.` }} margin={false} size="small" type="submit">
        {slot === null ? 'Place' : 'Move'}
      </Button>
    </form>
  )
}
