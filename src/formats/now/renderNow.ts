import type { Edition } from '../../program/edition.ts'
import type { Steps } from '../../program/steps.ts'
import { writeJson } from '../writeJson.ts'
import { describeNow } from './describeNow.ts'
import type { NowOptions } from './describeNow.ts'

/** What is on, as JSON (see `Now`), and until when that is true. @throws if the edition does not hold its event. */
export function* renderNow(edition: Edition, options: NowOptions): Steps<{ body: string; until: string | null }> {
  const now = yield* describeNow(edition, options)
  return { body: yield* writeJson(now, 2), until: now.until }
}
