import { feeds } from '../../src/delivery/feeds/feeds.ts'
import type { Feed } from '../../src/delivery/feeds/feeds.ts'
import { holdEdition } from '../../src/delivery/store/heldScope.ts'
import { writeChanges } from '../../src/delivery/sync/writeChanges.ts'
import type { Steps } from '../../src/program/steps.ts'
import { buildEdition } from '../support/editions.ts'
import { variedProgramme } from './variedProgramme.ts'
import { median } from './wrk.ts'

/**
 * Every feed of an event of 1,007 sessions, made anew: `node tests/load/feeds.ts [SESSIONS]`. Median of 9 after 3 to warm up: all
 * of the time; the longest stretch between two yields.
 */
const sessions = Number(process.argv[2] ?? 1_007)
const { manifest, rows, parts } = buildEdition(variedProgramme({ slug: 'large', sessions, speakers: 571, words: 60 }))
const held = holdEdition(manifest, new Map(rows.flatMap(({ hash }, at) => (parts[at] ? [[hash, parts[at].entity] as const] : []))))
if (held.kind !== 'event') throw new Error('it is of an event')
const { live } = held
const options = { locale: 'en', publicUrl: 'https://lineup.example', address: '/', at: live.slots[0]?.slot.startsAt ?? '' } as const

function* textOf(feed: Feed): Steps<string> {
  if ('renderRooms' in feed) return feed.renderRooms(live.edition, { ...options, states: new Map() }).body
  return 'renderAt' in feed ? (yield* feed.renderAt(live.edition, options)).body : yield* feed.render(live.edition, options)
}

function* changesSince(number: number | null): Steps<string> {
  return (yield* writeChanges(live, number)).json.join('')
}

/** What steps come to, with all of the time and the longest of it between two yields, in ms. */
function time<T>(steps: Steps<T>): { made: T; tookMs: number; longestMs: number } {
  const startedAt = performance.now()
  let [longestMs, before] = [0, startedAt]
  for (;;) {
    const { done, value } = steps.next()
    const now = performance.now()
    longestMs = Math.max(longestMs, now - before)
    before = now
    if (done === true) return { made: value, tookMs: now - startedAt, longestMs }
  }
}

const makers: [string, () => Steps<string>][] = [
  ...Object.entries(feeds).map(([name, feed]): [string, () => Steps<string>] => [name, () => textOf(feed)]),
  ['sync, everything', () => changesSince(null)],
  ['sync, nothing', () => changesSince(live.number)],
]
for (const [name, make] of makers) {
  const rounds = Array.from({ length: 12 }, () => time(make())).slice(3)
  const [took, longest] = [rounds.map(({ tookMs }) => tookMs), rounds.map(({ longestMs }) => longestMs)]
  console.log(`| ${name} | ${Math.round(Buffer.byteLength(rounds[0]?.made ?? '') / 1_000)} kB | ${median(took).toFixed(1)} ms | ${median(longest).toFixed(2)} ms |`)
}
