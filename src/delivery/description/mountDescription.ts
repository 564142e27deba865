import type { PublicApp, Responder } from '../app.ts'
import type { Answerable, Made } from '../http/createAnswers.ts'
import { Problem, problemTable } from '../http/problems.ts'
import type { ProblemCode } from '../http/problems.ts'
import type { Locales } from '../rest/parameters.ts'
import { chooseForm } from '../site/chooseForm.ts'
import { headersOfPage, pageMediaType } from '../site/page.ts'
import { readAcrossEvents } from '../store/reading.ts'

/** Longer than answers of content: these change with the program. */
const headers = { 'cache-control': 'public, max-age=0, s-maxage=300, stale-while-revalidate=3600, stale-if-error=86400', 'surrogate-key': 'description' } as const

/**
 * `/api/openapi.json`, `/docs`, `/problems`: the API about itself. What makes them is loaded when it is first asked for, and
 * what it made is kept with all other answers.
 */
export function mountDescription(app: PublicApp, respond: Responder, options: { publicUrl: string; locales: Locales }): void {
  const { locales, publicUrl } = options
  const english = { edition: null, locale: 'en', headers } as const

  app.get('/api/openapi.json', (c) => respond(c, {
    key: '/api/openapi.json', cost,
    make: async () => ({ ...english, mediaType: 'application/json; charset=utf-8', body: JSON.stringify((await import('./describeApi.ts')).openapiFor({ publicUrl, locales })) }),
  }))

  const reference = (name: string): Answerable => ({
    key: `/docs/${name}`, cost,
    make: async (reading): Promise<Made> => {
      const [{ referencePage }, { graphqlPage }, { docsHeaders }, { pickNames }] = await Promise.all([import('./pages/reference.ts'), import('./pages/graphqlPage.ts'), import('./pages/shell.ts'), import('../graphql/examples/pickNames.ts')])
      // Forms begin with names of what is live.
      const names = pickNames(readAcrossEvents(reading))
      const body = name === 'graphql' ? graphqlPage(options, names) : referencePage(name, options, names)
      if (body === null) throw new Problem('not_found', 'The reference has no page of that name. It begins at /docs.')
      return { ...english, mediaType: pageMediaType, body, headers: { ...headers, ...docsHeaders } }
    },
  })
  app.get('/docs', (c) => respond(c, reference('')))
  app.get('/docs/:name', (c) => respond(c, reference(c.req.param('name').slice(0, 40))))

  app.get('/problems', (c) => respond(c, {
    key: '/problems', cost,
    make: async () => {
      const { problemAssets, problemsPage } = await import('./pages/problemsPage.ts')
      return { ...english, mediaType: pageMediaType, body: problemsPage(), headers: { ...headers, ...headersOfPage(problemAssets) } }
    },
  }))
  app.get('/problems/:name', (c) => {
    const code = problemCodeOf(c.req.param('name'))
    if (code === null) throw new Problem('not_found', 'There is no problem of that name. All are at /problems.')
    const form = chooseForm(c.req.header('accept'))
    return respond(c, {
      key: `/problems/${code} ${form}`,
      make: async () => {
        const { problemAssets, problemDocument, problemPage } = await import('./pages/problemsPage.ts')
        const common = { ...english, vary: 'Accept-Encoding, Accept' } as const
        return form === 'json'
          ? { ...common, mediaType: 'application/json; charset=utf-8', body: JSON.stringify(problemDocument(code)) }
          : { ...common, mediaType: pageMediaType, body: problemPage(code), headers: { ...headers, ...headersOfPage(problemAssets) } }
      },
    })
  })
}

/** What a page of the reference costs to make, in ms. */
const cost = 20

/** The code that a path names with hyphens. */
function problemCodeOf(name: string): ProblemCode | null {
  const code = name.replaceAll('-', '_')
  return Object.hasOwn(problemTable, code) ? code as ProblemCode : null // a key of the table
}
