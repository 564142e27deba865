'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { ScheduleSlot } from '../../content/schedule/schedule.ts'
import { swapped } from '../../program/scheduleEdits.ts'
import type { SlotEdit } from '../../program/scheduleEdits.ts'
import { programmeDayOf } from '../../program/slots.ts'
import type { ScheduleModel, Slots } from './scheduleModel.ts'
import { roomName, titleOf } from './scheduleWords.ts'
import { wallOf } from './wallTime.ts'

type Props = { readonly act: (label: string, edits: readonly SlotEdit[]) => void; readonly model: ScheduleModel; readonly slot: ScheduleSlot; readonly slots: Slots }

/** Chooses a slot of the same day to swap with. The list may be of a thousand: it is made once it is asked for. */
export function SwapChoice({ act, model, slot, slots }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) return <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)} size="small">Swap with another …</Button>
  const { days } = model.event
  const day = programmeDayOf(slot.startsAt, days)
  const others = [...slots.values()].filter((other) => other.id !== slot.id && other.event === slot.event && programmeDayOf(other.startsAt, days) === day)
  return (
    <label>
      Swap with{' '}
      <select
        autoFocus
        onChange={({ target }) => {
          const other = slots.get(target.value)
          if (other !== undefined) act(`Swap “${titleOf(model, slot)}” and “${titleOf(model, other)}”`, swapped(slot, other))
        }}
        value=""
      >
        <option value="">Choose …</option>
        {others.map((other) => <option key={other.id} value={other.id}>{`${wallOf(other.startsAt, days.timeZone).slice(11)} ${roomName(model, other.room)}: ${titleOf(model, other)}`}</option>)}
      </select>
    </label>
  )
}
