import { problemTable } from '../http/problems.ts'
import type { ProblemCode } from '../http/problems.ts'
import { html } from './markup.ts'
import { page } from './page.ts'

/** The page to which the `type` of a problem leads. */
export function problemPage(code: ProblemCode): string {
  const { status, title } = problemTable[code]
  return page({
    title: `${title} · Lineup`,
    main: html`<section class="inner message"><span class="badge">${status}</span><h1>${title}</h1><p class="lead">Code <code>${code}</code>. The problem’s <code>detail</code> says what it was about in your case.</p><p><a href="/">Every address</a></p></section>`,
  })
}

/** The code that a path names with hyphens. */
export function problemCodeOf(name: string): ProblemCode | null {
  const code = name.replaceAll('-', '_')
  return Object.hasOwn(problemTable, code) ? code as ProblemCode : null // a key of the table
}
