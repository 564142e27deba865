import type { Edition } from '../../program/edition.ts'
import { describeSchedule } from './describeSchedule.ts'
import type { ScheduleOptions } from './describeSchedule.ts'

/**
 * The edition of an event as frab `schedule.json` v1 (see `describeSchedule`). Same edition, same bytes.
 * @throws if the edition does not hold its event.
 */
export function renderScheduleJson(edition: Edition, options: ScheduleOptions): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(describeSchedule(edition, options)))
}
