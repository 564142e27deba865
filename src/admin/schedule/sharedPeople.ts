import type { ScheduleSlot } from '../../content/schedule/schedule.ts'
import type { ScheduleModel } from './scheduleModel.ts'
import { wallOf } from './wallTime.ts'

/** Of each slot whose people speak at another event on the same day: who, where and when. @param slots of the day. */
export function sharedPeople(model: ScheduleModel, slots: readonly ScheduleSlot[]): Map<string, string> {
  const confirmed = slots.filter(({ state }) => state === 'confirmed')
  const bySpeaker = Map.groupBy(
    confirmed.flatMap((slot) => (model.sessions.get(slot.session)?.speakers ?? []).map((speaker) => ({ speaker, slot }))),
    ({ speaker }) => speaker,
  )
  const notes = new Map<string, string>()
  for (const [speaker, appearances] of bySpeaker) {
    for (const { slot } of appearances) {
      const elsewhere = appearances.filter((other) => other.slot.event !== slot.event)
      if (elsewhere.length === 0) continue
      const places = elsewhere.map((other) => `${model.events.get(other.slot.event)?.name ?? ''} ${wallOf(other.slot.startsAt, model.event.days.timeZone).slice(11)}`)
      const note = `${model.speakers.get(speaker)?.name ?? 'A speaker'} also at ${places.join(' and ')}`
      notes.set(slot.id, [notes.get(slot.id), note].filter((part) => part !== undefined).join('; '))
    }
  }
  return notes
}

/** Told apart in both themes; more events than colours begin anew. */
const palette = ['#2563eb', '#c2410c', '#15803d', '#7e22ce', '#be123c', '#0e7490', '#a16207', '#4d7c0f']

/** A colour for each event, in their order. */
export function eventColors({ events }: ScheduleModel): Map<string, string> {
  return new Map([...events.keys()].map((event, index) => [event, palette[index % palette.length] ?? '#2563eb']))
}
