import { atOnce } from '../../src/program/steps.ts'
import { feeds } from '../../src/delivery/feeds/feeds.ts'
import type { Feed } from '../../src/delivery/feeds/feeds.ts'
import { holdEdition } from '../../src/delivery/store/heldScope.ts'
import { writeChanges } from '../../src/delivery/sync/writeChanges.ts'
import { buildEdition } from '../support/editions.ts'
import { variedProgramme } from './variedProgramme.ts'
import { median } from './wrk.ts'

/** Every feed of an event of 1,007 sessions, made anew: `node tests/load/feeds.ts [SESSIONS]`. Median of 9 after 3 to warm up. */
const sessions = Number(process.argv[2] ?? 1_007)
const { manifest, rows, parts } = buildEdition(variedProgramme({ slug: 'large', sessions, speakers: 571, words: 60 }))
const held = holdEdition(manifest, new Map(rows.flatMap(({ hash }, at) => (parts[at] ? [[hash, parts[at].entity] as const] : []))))
if (held.kind !== 'event') throw new Error('it is of an event')
const { live } = held
const options = { locale: 'en', publicUrl: 'https://lineup.example', address: '/', at: live.slots[0]?.slot.startsAt ?? '' } as const

function bytesOf(feed: Feed): Uint8Array {
  if ('renderRooms' in feed) return feed.renderRooms(live.edition, { ...options, states: new Map() }).body
  return 'renderAt' in feed ? feed.renderAt(live.edition, options).body : feed.render(live.edition, options)
}

const makers: [string, () => number][] = [
  ...Object.entries(feeds).map(([name, feed]): [string, () => number] => [name, () => bytesOf(feed).length]),
  ['sync, everything', () => Buffer.byteLength(atOnce(writeChanges(live, null)).json.join(''))],
  ['sync, nothing', () => Buffer.byteLength(atOnce(writeChanges(live, live.number)).json.join(''))],
]
for (const [name, make] of makers) {
  const took: number[] = []
  let bytes = 0
  for (let round = 0; round < 12; round += 1) {
    const startedAt = performance.now()
    bytes = make()
    if (round >= 3) took.push(performance.now() - startedAt)
  }
  console.log(`| ${name} | ${Math.round(bytes / 1_000)} kB | ${median(took).toFixed(1)} ms |`)
}
