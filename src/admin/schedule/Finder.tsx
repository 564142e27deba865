'use client'

import { useId, useState } from 'react'
import type { ScheduleModel, Slots } from './scheduleModel.ts'
import { roomName } from './scheduleWords.ts'
import { wallOf } from './wallTime.ts'

type Hit = { readonly session: string; readonly slot: string | null; readonly words: string }
const mostHits = 8

/** Finds sessions by title or speaker; a press leads there. */
export function Finder({ model, onFind, slots }: { model: ScheduleModel; slots: Slots; onFind: (hit: { session: string; slot: string | null }) => void }) {
  const id = useId()
  const [text, setText] = useState('')
  const hits = text.trim().length < 2 ? [] : findSessions(model, slots, text)
  return (
    <div className="schedule-finder">
      <label className="schedule-hidden" htmlFor={id}>Find a session or a speaker</label>
      <input id={id} onChange={({ target }) => setText(target.value)} placeholder="Find a session or a speaker" type="search" value={text} />
      {text.trim().length >= 2 && (
        <ul aria-label="Found">
          {hits.map(({ session, slot, words }) => (
            <li key={slot ?? session}>
              <button
                onClick={() => {
                  setText('')
                  onFind({ session, slot })
                }}
                type="button"
              >
                {words}
              </button>
            </li>
          ))}
          {hits.length === 0 && <li>Nothing found.</li>}
        </ul>
      )}
    </div>
  )
}

/** The first few sessions of the event in which every word occurs, each with its slots. */
function findSessions(model: ScheduleModel, slots: Slots, text: string): Hit[] {
  const words = plain(text).split(/\s+/)
  const found = [...model.sessions.values()].filter(({ event, speakers, title }) => {
    const told = plain([title ?? '', ...speakers.map((speaker) => model.speakers.get(speaker)?.name ?? '')].join(' '))
    return event === model.event.id && words.every((word) => told.includes(word))
  })
  return found.slice(0, mostHits).flatMap((session): Hit[] => {
    const own = [...slots.values()].filter((slot) => slot.session === session.id)
    if (own.length === 0) return [{ session: session.id, slot: null, words: `${session.title ?? ''} (without a slot)` }]
    return own.map((slot) => ({ session: session.id, slot: slot.id, words: `${session.title ?? ''} (${wallOf(slot.startsAt, model.event.days.timeZone).replace('T', ' ')}, ${roomName(model, slot.room)})` }))
  }).slice(0, mostHits)
}

/** Without case and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
