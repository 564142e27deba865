import { html } from './markup.ts'
import { page, pageHeaders, pageMediaType } from './page.ts'

/** A page that says what is wrong and what to do. @param retryAfterSeconds it loads itself again after that; `null`: it would be the same. */
export function errorPage({ title, detail, retryAfterSeconds }: { title: string; detail: string; retryAfterSeconds: number | null }): { body: string; headers: Record<string, string> } {
  const main = html`<section class="inner message"><h1>${title}</h1><p class="lead">${detail}</p><p>${retryAfterSeconds === null ? null : html`<a class="button" href="">Try again</a> `}<a href="/">To the public events</a></p></section>`
  return {
    body: page({ title, main }),
    headers: { ...pageHeaders, 'content-type': pageMediaType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...(retryAfterSeconds === null ? {} : { refresh: String(retryAfterSeconds) }) },
  }
}
