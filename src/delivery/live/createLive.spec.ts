import { Writable } from 'node:stream'
import { afterEach, expect, it, vi } from 'vitest'
import { sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import { buildEdition } from '../../../tests/support/editions.ts'
import { holdEdition } from '../store/heldScope.ts'
import { buildLibraryInSteps } from '../store/buildLibrary.ts'
import { atOnce } from '../../program/steps.ts'
import type { Library } from '../store/library.ts'
import type { ServerResponse } from 'node:http'
import { createLive } from './createLive.ts'

const first = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 3 }))
const second = buildEdition(first.parts.map((part) => (part.kind === 'event' ? { ...part, entity: { ...part.entity, name: { en: 'Renamed' } } } : part)), first)

function libraryOf({ manifest, rows, parts }: typeof first): Library {
  const held = holdEdition(manifest, new Map(rows.map(({ hash }, at) => [hash, parts[at]!.entity])))
  if (held.kind !== 'event') throw new Error('it is of an event')
  return atOnce(buildLibraryInSteps(manifest.number, { events: [held.live], gone: [], catalogue: null }, null))
}

/** A connection that takes what is written when it is told to. */
function line(): { res: ServerResponse; text: () => string; block: () => void } {
  let text = ''
  let isBlocked = false
  const stream = new Writable({
    write: (chunk: Buffer, _coding, done) => {
      text += chunk.toString()
      if (!isBlocked) done()
    },
  })
  // What a listener is asked for, a stream has.
  return { res: stream as unknown as ServerResponse, text: () => text, block: () => { isBlocked = true } }
}

afterEach(() => { vi.useRealTimers() })

it('shows that a line is open, and lets go of one on which too much waits', () => {
  vi.useFakeTimers()
  const live = createLive({ heartbeatMs: 1_000, mostBuffered: 100 })
  const library = libraryOf(first)
  live.follow(library)
  const [good, deaf] = [line(), line()]
  for (const { res } of [good, deaf]) live.listen(res, library, null, undefined)
  deaf.block()
  vi.advanceTimersByTime(12_000)
  expect(good.text().match(/: still here\n\n/g)).toHaveLength(12)
  expect([good.res.destroyed, deaf.res.destroyed]).toEqual([false, true])
  live.follow(libraryOf(second))
  expect(good.text()).toContain('"edition":2')
  live.close()
  expect(good.res.writableEnded).toBe(true)
})

it('forgets whoever hung up', async () => {
  const live = createLive()
  const library = libraryOf(first)
  live.follow(library)
  const { res } = line()
  live.listen(res, library, library.events[0]?.id ?? '', undefined)
  expect(live.listeners()).toBe(1)
  const closed = new Promise((resolve) => { res.on('close', resolve) })
  res.destroy()
  await closed
  expect(live.listeners()).toBe(0)
  live.close()
})
