'use client'

import { Button, Link, useConfig } from '@payloadcms/ui'
import { useMemo, useRef, useState } from 'react'
import type { ComparedSchedule } from '../../program/difference/comparedSchedule.ts'
import type { DifferenceAnswer } from '../../program/editing/differenceAnswer.ts'
import { daysOf, programmeDayOf } from '../../program/slots.ts'
import { Grid } from '../schedule/Grid.tsx'
import type { GridHandle } from '../schedule/Grid.tsx'
import { ColumnPager, Zoom } from '../schedule/GridControls.tsx'
import { useColumnWindow } from '../schedule/useColumnWindow.ts'
import { dayName, hoursOfDay, wallOf } from '../schedule/wallTime.ts'
import './compared.css'
import { EntityDifferenceRow } from './Difference.tsx'
import { columnsFor, countByDay, drawCompared, placeWords, slotOfDrawn, standingOn } from './comparedSlots.ts'

type Props = { answer: DifferenceAnswer; schedule: ComparedSchedule; timeZone: string }

/** The difference of two states on one grid: outlines where sessions were, marks at what is new, moved, cancelled or reads otherwise. */
export function DifferenceOnGrid({ answer, schedule, timeZone }: Props) {
  const { admin } = useConfig().config.routes
  const { days } = schedule
  const counts = useMemo(() => countByDay(schedule), [schedule])
  const all = useMemo(() => [...new Set([...daysOf(days), ...counts.keys()])].toSorted(), [counts, days])
  const [chosenDay, setDay] = useState<string | null>(null)
  const [isAll, setIsAll] = useState(false)
  const [pixels, setPixels] = useState<number>(40)
  const [selected, setSelected] = useState<string | null>(null)
  const grid = useRef<GridHandle>(null)
  const day = chosenDay !== null && all.includes(chosenDay) ? chosenDay : (all.find((one) => counts.has(one)) ?? all[0] ?? days.startsOn)

  const standings = useMemo(() => standingOn(schedule, day), [day, schedule])
  const columns = useMemo(() => columnsFor(schedule, standings, isAll), [isAll, schedule, standings])
  const { first, fitting, frame, showFrom } = useColumnWindow(columns)
  const inSight = useMemo(() => columns.slice(first, first + fitting), [columns, first, fitting])
  const drawn = useMemo(() => drawCompared(schedule, standings, { columns: inSight, pixels, selected }), [inSight, pixels, schedule, selected, standings])
  const hours = useMemo(() => hoursOfDay(day, standings.flatMap(({ place }) => [wallOf(place.startsAt, days.timeZone), wallOf(place.endsAt, days.timeZone)]), days.dayEndsAtHour), [day, days, standings])

  const slot = schedule.slots.find(({ id }) => id === selected)
  const session = schedule.sessions.find(({ id }) => id === slot?.session)
  const told = answer.entities.find(({ kind, id }) => kind === 'session' && id === slot?.session)
  return (
    <div className="schedule compared">
      <div aria-label="What is shown" className="schedule-toolbar" role="group">
        <label>
          Day{' '}
          <select onChange={({ target }) => setDay(target.value)} value={day}>
            {all.map((one) => <option key={one} value={one}>{dayName(one)}{counts.has(one) ? ` (${counts.get(one) ?? 0})` : ''}</option>)}
          </select>
        </label>
        <label><input checked={isAll} onChange={({ target }) => setIsAll(target.checked)} type="checkbox" /> Rooms without changes, too</label>
        <ColumnPager count={columns.length} first={first} fitting={fitting} showFrom={showFrom} />
        <Zoom pixels={pixels} setPixels={setPixels} />
        <ul aria-label="What the marks mean" className="compared__legend">
          <li className="compared-slot--new">new</li><li className="compared-slot--moved">moved</li><li className="compared-slot--changed">changed</li>
          <li className="compared-slot--cancelled">cancelled</li><li className="compared-slot--past">was here</li>
        </ul>
      </div>
      <div className="schedule-body">
        <div className="schedule-frame" ref={frame}>
          {columns.length === 0 && <p>Nothing differs on this day.</p>}
          <Grid
            columns={inSight} day={day} hours={hours} onDrag={nothing} onDrop={nothing} onSelect={(id) => setSelected(slotOfDrawn(id))}
            pixels={pixels} rasterMinutes={schedule.rasterMinutes} ref={grid} slots={drawn}
          />
        </div>
        <aside aria-label="Chosen slot" aria-live="polite" className="schedule-side compared__side">
          {slot === undefined || session === undefined ? <p className="quiet">Choose a slot to read what differs, and who changed it.</p> : (
            <div className="difference">
              <ul className="difference__list">
                {told === undefined
                  ? <li><Link className="difference__name" href={`${admin}/collections/sessions/${session.id}`}>{session.title}</Link> <span className="quiet">as before</span></li>
                  : <EntityDifferenceRow difference={told} names={answer.names} timeZone={timeZone} />}
              </ul>
              {slot.before !== null && dayOf(slot.before) !== day && <Button buttonStyle="secondary" margin={false} onClick={() => setDay(dayOf(slot.before))} size="small">Show where it was: {placeWords(schedule, slot.before, slot.after)}</Button>}
              {slot.after !== null && dayOf(slot.after) !== day && <Button buttonStyle="secondary" margin={false} onClick={() => setDay(dayOf(slot.after))} size="small">Show where it is: {placeWords(schedule, slot.after, slot.before)}</Button>}
            </div>
          )}
        </aside>
      </div>
    </div>
  )

  function dayOf(place: { startsAt: string } | null): string {
    return place === null ? day : programmeDayOf(place.startsAt, days)
  }
}

function nothing(): void {
  // Slots of a comparison can't be dragged.
}
