import type { PublicApp, Responder } from '../app.ts'
import { pickNames } from '../graphql/examples/pickNames.ts'
import { limits } from '../graphql/limits/limits.ts'
import { weightOfType } from '../http/negotiate.ts'
import { pageMediaType } from '../site/page.ts'
import { readAcrossEvents } from '../store/reading.ts'
import { graphiqlHeaders, graphiqlPage, startScript } from './graphiqlPage.ts'
import { readAsset } from './readAsset.ts'
import type { AssetName } from './readAsset.ts'

const script = 'text/javascript; charset=utf-8'
const assets: Record<string, { mediaType: string; name: AssetName }> = {
  'graphiql.js': { mediaType: script, name: 'js' },
  'graphiql.css': { mediaType: 'text/css; charset=utf-8', name: 'css' },
  'editor-worker.js': { mediaType: script, name: 'editorWorkerService' },
  'json-worker.js': { mediaType: script, name: 'jsonWorker' },
  'graphql-worker.js': { mediaType: script, name: 'graphqlWorker' },
}
/** They change with a version of Lineup only; until then browsers ask once an hour whether they have. */
const assetHeaders = { 'cache-control': 'public, max-age=3600' }

/** GraphiQL at /api/graphql, for those who like a page better than a document: before GraphQL itself is mounted. */
export function mountGraphiql(app: PublicApp, respond: Responder): void {
  app.get('/api/graphql', async (c, next) => {
    const accept = c.req.header('accept') ?? ''
    const [page, ...documents] = ['text/html', 'application/json', 'application/graphql-response+json'].map((type) => weightOfType(accept, type))
    if (accept === '' || (page ?? 0) <= Math.max(...documents)) return next()
    const chosen = c.req.query('example')?.slice(0, 60)
    const query = c.req.query('query')?.slice(0, limits.bodyBytes)
    return respond(c, {
      key: `graphiql ${JSON.stringify([chosen ?? null, query ?? null])}`,
      make: (reading) => {
        const library = readAcrossEvents(reading)
        return { mediaType: pageMediaType, body: graphiqlPage(pickNames(library), { chosen, query }), edition: library.catalogueNumber, locale: 'en', headers: { ...graphiqlHeaders }, vary: 'Accept-Encoding, Accept' }
      },
    })
  })
  // Kept as answers are: no memory is used before somebody asks, nor after nobody did for long.
  app.get('/graphiql/start.js', (c) => respond(c, { key: 'graphiql start', make: () => ({ mediaType: script, body: startScript, edition: null, headers: assetHeaders }) }))
  for (const [file, { mediaType, name }] of Object.entries(assets)) {
    app.get(`/graphiql/${file}`, (c) => respond(c, { key: `graphiql ${name}`, make: async () => ({ mediaType, body: await readAsset(name), edition: null, headers: assetHeaders }) }))
  }
}
