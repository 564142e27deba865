import { feeds } from '../../src/delivery/feeds/feeds.ts'
import type { Feed } from '../../src/delivery/feeds/feeds.ts'
import { writeInGoes } from '../../src/delivery/http/longBody.ts'
import { holdEdition } from '../../src/delivery/store/heldScope.ts'
import { writeChanges } from '../../src/delivery/sync/writeChanges.ts'
import type { Steps } from '../../src/program/steps.ts'
import { buildEdition } from '../support/editions.ts'
import { variedProgramme } from './variedProgramme.ts'
import { median } from './wrk.ts'

/**
 * Every feed of an event of 1,007 sessions, made anew: `node tests/load/feeds.ts [SESSIONS]`. Of 9 rounds after 3 to warm up: the
 * median of all of the time; that of the longest stretch between two yields; the longest of all stretches of which each is a
 * median, so that what the collector of garbage takes now and then is not in it; the same of turning the text into bytes.
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

/** What steps come to, with the time from each yield to the next, in ms. */
function time<T>(steps: Steps<T>): { made: T; stretches: number[] } {
  const stretches: number[] = []
  for (let before = performance.now(); ;) {
    const { done, value } = steps.next()
    const now = performance.now()
    stretches.push(now - before)
    before = now
    if (done === true) return { made: value, stretches }
  }
}

const tookOf = (rounds: readonly number[][]): number => median(rounds.map((stretches) => stretches.reduce((sum, each) => sum + each, 0)))
const longestOf = (rounds: readonly number[][]): number => median(rounds.map((stretches) => Math.max(...stretches)))
/** Steps are the same in each round; when memory is freed is not. */
const longestOfMedians = ([first = [], ...others]: readonly number[][]): number => Math.max(...first.map((own, at) => median([own, ...others.map((stretches) => stretches[at] ?? NaN)])))

const makers: [string, () => Steps<string>][] = [
  ...Object.entries(feeds).map(([name, feed]): [string, () => Steps<string>] => [name, () => textOf(feed)]),
  ['sync, everything', () => changesSince(null)],
  ['sync, nothing', () => changesSince(live.number)],
]
for (const [name, make] of makers) {
  const rounds = Array.from({ length: 12 }, () => {
    const text = time(make())
    return { text, bytes: time(writeInGoes([text.made])) }
  }).slice(3)
  const size = Math.round((rounds[0]?.bytes.made.bytes.length ?? 0) / 1_000)
  const [ofText, ofBytes] = [rounds.map(({ text }) => text.stretches), rounds.map(({ bytes }) => bytes.stretches)]
  const numbers = [tookOf(ofText), longestOf(ofText), longestOfMedians(ofText), longestOfMedians(ofBytes)]
  console.log(`| ${name} | ${size} kB | ${numbers.map((number) => `${number.toFixed(2)} ms`).join(' | ')} |`)
}
