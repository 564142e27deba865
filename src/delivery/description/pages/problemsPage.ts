import { problemPath, problemTable } from '../../http/problems.ts'
import type { ProblemCode } from '../../http/problems.ts'
import { html } from '../../site/markup.ts'
import { page } from '../../site/page.ts'
import { docsStyles } from './docsStyles.ts'
import { examples } from '../describeApi.ts'
import { inline, prose } from './prose.ts'

/** What the pages of problems bring. */
export const problemAssets = { style: docsStyles } as const

/** `/problems`: every kind of problem. */
export function problemsPage(): string {
  const codes = Object.keys(problemTable) as ProblemCode[] // the keys of the table
  return page({
    title: 'Problems · Lineup', assets: problemAssets, current: 'problems',
    main: html`<div class="inner"><div class="text"><h1>Problems</h1><p class="lead">What can go wrong, as <code>application/problem+json</code> (RFC 9457). The <code>code</code> is stable: compare with that. Errors of GraphQL have <a href="/docs/graphql#errors">codes of their own</a>.</p>
<div class="scroll"><table><thead><tr><th scope="col">Status</th><th scope="col">Code</th><th scope="col">What it means</th></tr></thead><tbody>${codes.map((code) =>
  html`<tr><td>${problemTable[code].status}</td><td><a href="${problemPath(code)}"><code>${code}</code></a></td><td>${inline(problemTable[code].explanation)}</td></tr>`)}</tbody></table></div></div></div>`,
  })
}

/** The page to which the `type` of a problem leads. */
export function problemPage(code: ProblemCode): string {
  const { status, title, explanation, remedy } = problemTable[code]
  const example = examples.problems[code]
  return page({
    title: `${title} · Lineup`, assets: problemAssets,
    main: html`<div class="inner"><div class="text"><p class="back"><a href="/problems">All problems</a></p><span class="badge">${status}</span><h1>${title}</h1><p class="lead">${inline(explanation)}</p>
<h2>What to do</h2>${prose(remedy)}
<h2>The code</h2><p><code>${code}</code>. The <code>detail</code> of the problem says what it was about in your case.</p>
${example ? html`<h2>An example</h2><pre class="wrap" tabindex="0" aria-label="An example"><code><i>HTTP/1.1 ${example.status}
content-type: application/problem+json</i>

${JSON.stringify(example.body, null, 2)}</code></pre>` : null}</div></div>`,
  })
}

/** The same for programs. */
export function problemDocument(code: ProblemCode): Record<string, unknown> {
  return { code, ...problemTable[code], example: examples.problems[code]?.body ?? null }
}
