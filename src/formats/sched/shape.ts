/** One slot as Sched's `session/export` has it: nearly all of it text, on the event's clock, keys absent rather than null. */
export type SchedSession = {
  event_key: string
  active: 'Y'
  pinned: 'N'
  /** The title. What does not take place says so here: clients hide what is not active. */
  name: string
  /** `2025-09-08 09:15`. */
  event_start: string
  event_end: string
  /** The track, or the kind of session where it has none. */
  event_type: string
  event_subtype: string
  description: string
  /** Counts that nobody keeps here. */
  goers: '0'
  seats: '0'
  invite_only: 'N'
  venue: string
  venue_id: string
  /** 32 hex digits. */
  id: string
  audience?: string
  speakers?: SchedSpeaker[]
  start_date: string
  start_time: string
  /** Seconds since 1970: the one time that has no doubt. */
  start_time_ts: number
  end_date: string
  end_time: string
} & { [K in `event_${'start' | 'end'}_${ClockPart}`]: string }

export type ClockPart = 'year' | 'month' | 'month_short' | 'day' | 'weekday' | 'weekday_short' | 'time'

export type SchedSpeaker = { username: string; id: string; name: string; company: string; custom_order: number }
