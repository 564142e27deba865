import { z } from 'zod'

import type { Page } from 'playwright-core'

const listed = z.object({ docs: z.array(z.looseObject({ id: z.string() })) })
export type Doc = z.infer<typeof listed>['docs'][number]

/** The management API as whoever is signed in on the page. */
export function managementOf(page: Page, address: string) {
  const ask = async (path: string, method: 'GET' | 'PATCH' | 'POST', body?: object): Promise<unknown> => {
    const cookie = (await page.context().cookies(address)).map(({ name, value }) => `${name}=${value}`).join('; ')
    const answer = await fetch(`${address}/cms/api/${path}`, { method, headers: { cookie, origin: address, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  return {
    ask,
    /** Newest versions, by their event's slug. */
    find: async (collection: string, query: string): Promise<Doc[]> => listed.parse(await ask(`${collection}?${query}&depth=0&limit=100`, 'GET')).docs,
    eventOf: async (slug: string): Promise<string> => {
      const [event] = listed.parse(await ask(`events?where[slug][equals]=${slug}&depth=0`, 'GET')).docs
      if (event === undefined) throw new Error(`the demo has ${slug}`)
      return event.id
    },
    publish: (collection: string, id: string, data: object) => ask(`${collection}/${id}`, 'PATCH', { ...data, _status: 'published' }),
  }
}
export type Management = ReturnType<typeof managementOf>

/** Moves one session, mends the title of another, cancels a third and begins a draft of a fourth: what an editor does in an hour. */
export async function changeProgramme({ ask, find, publish }: Management, event: string): Promise<{ moved: Doc; renamed: Doc; cancelled: Doc; drafted: Doc }> {
  const sessions = await find('sessions', `where[event][equals]=${event}&where[kind][not_in]=break,registration,social&sort=slug`)
  const slots = await find('slots', `where[event][equals]=${event}`)
  const [moved, renamed, cancelled, drafted] = sessions.filter(({ id }) => slots.some(({ session }) => session === id))
  const slot = slots.find(({ session }) => session === moved?.id)
  if (moved === undefined || renamed === undefined || cancelled === undefined || drafted === undefined || slot === undefined) throw new Error('the demo has four sessions with slots at this event')
  await ask(`slots/${slot.id}`, 'PATCH', { endsAt: new Date(Date.parse(String(slot['endsAt'])) - 300_000).toISOString() })
  await publish('sessions', renamed.id, { title: `${String(renamed['title'])}, explained` })
  await publish('sessions', cancelled.id, { state: 'cancelled' })
  await ask(`sessions/${drafted.id}?draft=true`, 'PATCH', { title: `${String(drafted['title'])} (a better title)`, _status: 'draft' })
  return { moved, renamed, cancelled, drafted }
}
