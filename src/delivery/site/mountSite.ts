import type { PublicApp, Responder } from '../app.ts'
import { represent } from '../http/representation.ts'
import { toResponse } from '../http/respond.ts'
import { readAcrossEvents } from '../store/reading.ts'
import { chooseForm } from './chooseForm.ts'
import { favicon } from './favicon.ts'
import { homeDocument } from './homeDocument.ts'
import { homePage } from './homePage.ts'
import { feedsDocument } from './feedsDocument.ts'
import { findEvent } from '../rest/findEvent.ts'
import type { Locales } from '../rest/parameters.ts'
import { prepareProgrammePage } from './prepareProgrammePage.ts'
import { headersOfPage, pageHeaders, pageMediaType } from './page.ts'

export type SiteOptions = {
  today: () => string
  /** Without a trailing slash. */
  publicUrl: string
  locales: Locales
  /** Said above all else on the page of a programme; nothing if not given. */
  notice?: string | null
}

/** The pages that people read. They take any query: links to them get decorated. */
export function mountSite(app: PublicApp, respond: Responder, { today, publicUrl, locales, notice = null }: SiteOptions): void {
  app.get('/', (c) => {
    const date = today()
    const form = chooseForm(c.req.header('accept'))
    return respond(c, {
      key: `/ ${form} ${date}`,
      make: (reading) => {
        const library = readAcrossEvents(reading)
        const common = { edition: library.catalogueNumber, locale: 'en', vary: 'Accept-Encoding, Accept' } as const
        return form === 'json'
          ? { ...common, mediaType: 'application/json; charset=utf-8', body: JSON.stringify(homeDocument(library)) }
          : { ...common, mediaType: pageMediaType, body: homePage(library, { today: date, publicUrl }), headers: { ...pageHeaders }, until: Date.parse(`${date}T00:00:00Z`) + 86_400_000 }
      },
    })
  })
  app.get('/api/events/:name/feeds', (c) => {
    const name = c.req.param('name')
    const form = chooseForm(c.req.header('accept'))
    return respond(c, {
      key: `/api/events/${name}/feeds ${form}`,
      cost: form === 'html' ? 10 : 1,
      make: async (reading) => {
        const live = findEvent(reading, name)
        const common = { edition: live.number, locale: 'en', vary: 'Accept-Encoding, Accept' } as const
        if (form === 'json') return { ...common, mediaType: 'application/json; charset=utf-8', body: JSON.stringify(feedsDocument(live, publicUrl)) }
        const { feedsAssets, feedsPage } = await import('./feedsPage.ts')
        return { ...common, mediaType: pageMediaType, body: feedsPage(live, publicUrl), headers: { ...headersOfPage(feedsAssets) } }
      },
    })
  })
  app.get('/events/:name', (c) => respond(c, prepareProgrammePage(c.req.param('name'), new URL(c.req.url).searchParams, { publicUrl, locales, notice })))
  const icon = represent('image/svg+xml', favicon, { 'cache-control': 'public, max-age=86400' })
  const robots = represent('text/plain; charset=utf-8', 'User-agent: *\nDisallow: /admin\nDisallow: /cms\n', { 'cache-control': 'public, max-age=86400' })
  for (const path of ['/favicon.svg', '/favicon.ico']) app.get(path, () => toResponse(icon))
  app.get('/robots.txt', () => toResponse(robots))
}
