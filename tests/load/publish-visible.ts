import { z } from 'zod'

import { describeTimes, openEditor } from './openEditor.ts'

/**
 * `node tests/load/publish-visible.ts [publishes] [event] [address email password]`: from the moment an editor's publish is sent to the
 * moment the public address shows it, and how long the save itself took. One after the other, at an event that publishes continuously.
 * Without an address it starts a Lineup of its own with the demo.
 */
const [given, event = 'appdevelopercon-eu-2026', running, email = '', password = ''] = process.argv.slice(2)
const publishes = Number(given ?? 50)
const listSchema = z.object({ docs: z.array(z.object({ id: z.string(), title: z.string() })) })

await using editor = await openEditor(running === undefined ? undefined : { address: running, email, password })
const { address, write } = editor
const { docs: [session] } = listSchema.parse(await (await fetch(`${address}/api/sessions?event=${event}&limit=1`)).json())
if (session === undefined) throw new Error('the demo has sessions')
const saves: number[] = []
const visible: number[] = []
for (let round = 1; round <= publishes; round += 1) {
  const title = `${session.title} (${round})`
  const startedAt = performance.now()
  await write('PATCH', `sessions/${session.id}`, { title, _status: 'published' })
  saves.push(performance.now() - startedAt)
  while (z.object({ title: z.string() }).parse(await (await fetch(`${address}/api/sessions/${session.id}`)).json()).title !== title) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  visible.push(performance.now() - startedAt)
}
for (const [name, values] of [['save answered', saves], ['visible to the public', visible]] as const) console.log(`${name}: ${describeTimes(values)} (${publishes} publishes)`)
