import type { PublicApp, Responder } from '../app.ts'
import { Problem } from '../http/problems.ts'
import { represent } from '../http/representation.ts'
import { toResponse } from '../http/respond.ts'
import { readAcrossEvents } from '../store/reading.ts'
import { favicon } from './favicon.ts'
import { homePage } from './homePage.ts'
import { pageHeaders, pageMediaType } from './page.ts'
import { problemCodeOf, problemPage } from './problemPage.ts'

/** The pages that people read. They take any query: links to them get decorated. */
export function mountSite(app: PublicApp, respond: Responder, { today, publicUrl }: { today: () => string; publicUrl: string }): void {
  app.get('/', (c) => {
    const date = today()
    return respond(c, {
      key: `/ ${date}`,
      make: (reading) => {
        const library = readAcrossEvents(reading)
        return { mediaType: pageMediaType, body: homePage(library, { today: date, publicUrl }), edition: library.catalogueNumber, locale: 'en', headers: { ...pageHeaders }, until: Date.parse(`${date}T00:00:00Z`) + 86_400_000 }
      },
    })
  })
  const icon = represent('image/svg+xml', favicon, { 'cache-control': 'public, max-age=86400' })
  const robots = represent('text/plain; charset=utf-8', 'User-agent: *\nDisallow: /admin\nDisallow: /cms\n', { 'cache-control': 'public, max-age=86400' })
  for (const path of ['/favicon.svg', '/favicon.ico']) app.get(path, () => toResponse(icon))
  app.get('/robots.txt', () => toResponse(robots))
  app.get('/problems/:name', (c) => {
    const code = problemCodeOf(c.req.param('name'))
    if (code === null) throw new Problem('not_found', 'There is no problem of that name.')
    return toResponse(represent(pageMediaType, problemPage(code), { ...pageHeaders, 'cache-control': 'public, max-age=3600' }))
  })
}
