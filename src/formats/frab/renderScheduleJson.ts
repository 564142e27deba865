import type { Edition } from '../../program/edition.ts'
import type { Steps } from '../../program/steps.ts'
import { writeJson } from '../writeJson.ts'
import { describeSchedule } from './describeSchedule.ts'
import type { ScheduleOptions } from './describeSchedule.ts'

/**
 * The edition of an event as frab `schedule.json` v1 (see `describeSchedule`). Same edition, same bytes.
 * @throws if the edition does not hold its event.
 */
export function* renderScheduleJson(edition: Edition, options: ScheduleOptions): Steps<string> {
  return yield* writeJson(yield* describeSchedule(edition, options), levelOfEvents)
}

/** schedule, conference, days, a day, its rooms, a room, an event. */
const levelOfEvents = 7
