'use client'

import { floorsOf } from './columns.ts'
import type { RoomChoice } from './columns.ts'
import { ColumnPager, Zoom } from './GridControls.tsx'
import type { GridColumn } from './gridSlots.ts'
import { daysIn } from './scheduleModel.ts'
import type { ScheduleModel } from './scheduleModel.ts'
import { dayName } from './wallTime.ts'

/** What of the schedule is in sight. */
export type Sight = { readonly day: string; readonly mode: 'rooms' | 'events'; readonly rooms: RoomChoice; readonly track: string; readonly pixels: number }

type Props = {
  readonly model: ScheduleModel
  readonly sight: Sight
  readonly setSight: (sight: Sight) => void
  readonly columns: readonly GridColumn[]
  readonly first: number
  readonly fitting: number
  readonly showFrom: (index: number) => void
}

/** Day, rooms, track, zoom. */
export function Toolbar({ columns, first, fitting, model, setSight, showFrom, sight }: Props) {
  const change = (part: Partial<Sight>): void => setSight({ ...sight, ...part })
  return (
    <div aria-label="What is shown" className="schedule-toolbar" role="group">
      <label>
        Day{' '}
        <select onChange={({ target }) => change({ day: target.value })} value={sight.day}>
          {daysIn(model).map((day) => <option key={day} value={day}>{dayName(day)}</option>)}
        </select>
      </label>
      {model.events.size > 1 && (
        <label>
          Columns{' '}
          <select onChange={({ target }) => change({ mode: target.value === 'events' ? 'events' : 'rooms' })} value={sight.mode}>
            <option value="rooms">Rooms of this event</option>
            <option value="events">All co-located events</option>
          </select>
        </label>
      )}
      {sight.mode === 'rooms' && (
        <label>
          Rooms{' '}
          <select onChange={({ target }) => change({ rooms: choiceIn(target.value) })} value={sight.rooms}>
            <option value="used">In use on this day</option>
            <option value="all">All</option>
            {floorsOf(model).map(({ choice, name }) => <option key={choice} value={choice}>{name}</option>)}
          </select>
        </label>
      )}
      {model.tracks.size > 0 && (
        <label>
          Track{' '}
          <select onChange={({ target }) => change({ track: target.value })} value={sight.track}>
            <option value="">All</option>
            {[...model.tracks].map(([id, { name }]) => <option key={id} value={id}>{name}</option>)}
          </select>
        </label>
      )}
      <ColumnPager count={columns.length} first={first} fitting={fitting} showFrom={showFrom} />
      <Zoom pixels={sight.pixels} setPixels={(pixels) => change({ pixels })} />
    </div>
  )
}

function choiceIn(value: string): RoomChoice {
  return value === 'all' || value === 'used' ? value : `floor ${value.slice('floor '.length)}`
}
