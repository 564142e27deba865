import { EventSource } from 'eventsource'
import { z } from 'zod'

import { describeTimes, openEditor } from './openEditor.ts'

/**
 * `node tests/load/move-visible.ts [moves] [event] [address email password]`: from the moment a session is moved in the CMS to the moment
 * `now` shows it and a listener of `live` hears of it; and from the moment a room is said to be full to `roomstatus`. One after the other,
 * at an event that publishes continuously. Without an address it starts a Lineup of its own with the demo.
 */
const [given, event = 'appdevelopercon-eu-2026', running, email = '', password = ''] = process.argv.slice(2)
const moves = Number(given ?? 50)
const slotSchema = z.object({ id: z.string(), startsAt: z.string(), endsAt: z.string(), room: z.string() })
const nowSchema = z.object({ rooms: z.array(z.object({ now: z.array(z.object({ slot: z.string(), startsAt: z.string() })) })) })
const listSchema = z.object({ docs: z.array(z.object({ id: z.string(), slots: z.array(slotSchema) })) })

await using editor = await openEditor(running === undefined ? undefined : { address: running, email, password })
const { address, write } = editor
const { docs } = listSchema.parse(await (await fetch(`${address}/api/sessions?event=${event}&limit=1&depth=0&where[slots.startsAt][exists]=true`)).json())
const slot = docs[0]?.slots[0]
if (slot === undefined) throw new Error('the demo has a session with a slot')
const slotId = slot.id
const minutesLater = (instant: string, minutes: number): string => new Date(Date.parse(instant) + minutes * 60_000).toISOString()
const until = async (isShown: () => Promise<boolean> | boolean): Promise<void> => {
  while (!await isShown()) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** When the session that is moved began, or begins, by `now`. */
async function startShownAt(at: string): Promise<number> {
  const { rooms } = nowSchema.parse(await (await fetch(`${address}/api/events/${event}/now?at=${at}`)).json())
  return Date.parse(rooms.flatMap(({ now }) => now).find((stage) => stage.slot === slotId)?.startsAt ?? '')
}

const heard: number[] = []
const live = new EventSource(`${address}/api/events/${event}/live`)
let editions = 0
live.addEventListener('edition', () => { editions += 1 })
await until(() => live.readyState === EventSource.OPEN)
const shown: number[] = []
for (let round = 1; round <= moves; round += 1) {
  const startsAt = minutesLater(slot.startsAt, round % 2)
  const before = editions
  const startedAt = performance.now()
  const hearing = until(() => editions > before).then(() => { heard.push(performance.now() - startedAt) })
  await write('PATCH', `slots/${slot.id}`, { startsAt, endsAt: minutesLater(slot.endsAt, round % 2) })
  await until(async () => await startShownAt(minutesLater(startsAt, 1)) === Date.parse(startsAt))
  shown.push(performance.now() - startedAt)
  await hearing
}
live.close()

const rooms: number[] = []
for (let round = 1; round <= moves; round += 1) {
  const state = round % 2
  const startedAt = performance.now()
  await write('POST', `rooms/${slot.room}/state`, { state: state === 1 ? 'full' : 'open' })
  await until(async () => z.array(z.object({ state: z.int() })).parse(await (await fetch(`${address}/api/events/${event}/roomstatus`)).json()).some((room) => room.state === 1) === (state === 1))
  rooms.push(performance.now() - startedAt)
}
for (const [name, values] of [['a move: in `now`', shown], ['a move: heard in `live`', heard], ['a room that is full: in `roomstatus`', rooms]] as const) console.log(`${name}: ${describeTimes(values)} (${moves} times)`)
