import type { Serving } from './serving.ts'
import { serving } from './serving.ts'

/** A server of pages that may change: bytes, or values as JSON, by path. */
export type ServingPages = Serving & {
  pages: Record<string, unknown>
  /** By what it tells whether a page is still the same: an ETag, or a Last-Modified. Of others it tells nothing. */
  marks: Record<string, string>
  /** Path and status of each answer. */
  answers: string[]
  /** Forgets all of it. */
  clear: () => void
}

/** Serves until closed; what is not there is a 404. */
export async function servingPages(): Promise<ServingPages> {
  const pages: Record<string, unknown> = {}
  const marks: Record<string, string> = {}
  const answers: string[] = []
  const server = await serving(({ url = '', headers }, response) => {
    const path = url.split('?')[0] ?? ''
    const [page, mark] = [pages[path], marks[path]]
    if (mark !== undefined) response.setHeader(mark.startsWith('"') ? 'etag' : 'last-modified', mark)
    response.statusCode = page === undefined ? 404 : mark !== undefined && [headers['if-none-match'], headers['if-modified-since']].includes(mark) ? 304 : 200
    answers.push(`${path} ${response.statusCode}`)
    response.end(response.statusCode === 304 ? undefined : page instanceof Uint8Array ? page : JSON.stringify(page))
  })
  return {
    ...server, pages, marks, answers,
    clear: () => {
      for (const of of [pages, marks]) for (const path of Object.keys(of)) Reflect.deleteProperty(of, path)
      answers.length = 0
      server.asked.length = 0
    },
  }
}
