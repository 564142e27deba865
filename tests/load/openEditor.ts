import { startLineup } from '../support/startLineup.ts'

export type Editor = AsyncDisposable & {
  address: string
  /** Writes to the management API as the first admin. @throws Error with the answer, if it is refused. */
  write: (method: 'PATCH' | 'POST', path: string, body: object) => Promise<void>
}

/** Signs in at a Lineup that runs, or at one of its own with the demo. */
export async function openEditor(running?: { address: string; email: string; password: string }): Promise<Editor> {
  const lineup = running === undefined ? await startLineup() : { address: running.address, admin: running, remove: async (): Promise<void> => undefined }
  const { address, admin } = lineup
  try {
    if (admin === undefined) throw new Error('a first start makes an admin')
    const signedIn = await fetch(`${address}/cms/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: admin.email, password: admin.password }) })
    if (!signedIn.ok) throw new Error(`signing in was refused: ${signedIn.status}`)
    const cookie = signedIn.headers.getSetCookie().map((set) => set.split(';', 1)[0]).join('; ')
    return {
      address,
      write: async (method, path, body) => {
        const saved = await fetch(`${address}/cms/api/${path}`, { method, headers: { 'content-type': 'application/json', cookie, 'origin': address }, body: JSON.stringify(body) })
        if (!saved.ok) throw new Error(`${path} was refused: ${saved.status} ${await saved.text()}`)
        await saved.arrayBuffer()
      },
      [Symbol.asyncDispose]: lineup.remove,
    }
  } catch (error) {
    await lineup.remove()
    throw error
  }
}

/** `median 12 ms, p95 20 ms, worst 31 ms`. */
export function describeTimes(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): string => `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN)} ms`
  return `median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)}`
}
