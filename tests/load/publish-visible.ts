import { z } from 'zod'

import { startLineup } from '../support/startLineup.ts'

/**
 * `node tests/load/publish-visible.ts [publishes] [event] [address email password]`: from the moment an editor's publish is sent to the
 * moment the public address shows it, and how long the save itself took. One after the other, at an event that publishes continuously.
 * Without an address it starts a Lineup of its own with the demo.
 */
const [given, event = 'appdevelopercon-eu-2026', running, email, password] = process.argv.slice(2)
const publishes = Number(given ?? 50)
const listSchema = z.object({ docs: z.array(z.object({ id: z.string(), title: z.string() })) })

const lineup = running === undefined
  ? await startLineup()
  : { address: running, admin: { email, password }, remove: async (): Promise<void> => undefined }
try {
  const { address, admin } = lineup
  if (admin === undefined) throw new Error('a first start makes an admin')
  const signedIn = await fetch(`${address}/cms/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(admin) })
  if (!signedIn.ok) throw new Error(`signing in was refused: ${signedIn.status}`)
  const cookie = signedIn.headers.getSetCookie().map((set) => set.split(';', 1)[0]).join('; ')
  const { docs: [session] } = listSchema.parse(await (await fetch(`${address}/api/sessions?event=${event}&limit=1`)).json())
  if (session === undefined) throw new Error('the demo has sessions')
  const saves: number[] = []
  const visible: number[] = []
  for (let round = 1; round <= publishes; round += 1) {
    const title = `${session.title} (${round})`
    const startedAt = performance.now()
    const saved = await fetch(`${address}/cms/api/sessions/${session.id}`, {
      method: 'PATCH', headers: { 'content-type': 'application/json', cookie, 'origin': address }, body: JSON.stringify({ title, _status: 'published' }),
    })
    if (!saved.ok) throw new Error(`the publish was refused: ${saved.status} ${await saved.text()}`)
    saves.push(performance.now() - startedAt)
    while (z.object({ title: z.string() }).parse(await (await fetch(`${address}/api/sessions/${session.id}`)).json()).title !== title) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    visible.push(performance.now() - startedAt)
  }
  for (const [name, values] of [['save answered', saves], ['visible to the public', visible]] as const) {
    const sorted = [...values].sort((a, b) => a - b)
    const at = (share: number): string => `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN)} ms`
    console.log(`${name}: median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)} (${publishes} publishes)`)
  }
} finally {
  await lineup.remove()
}
