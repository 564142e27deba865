import type { Example } from '../graphql/examples/example.ts'
import { examples } from '../graphql/examples/examples.ts'
import type { ExampleNames } from '../graphql/examples/pickNames.ts'
import { favicon } from '../site/favicon.ts'
import { html } from '../site/markup.ts'

/**
 * What the page may load: of this host, all of it. Styles are written into the page by the editor, piece by piece, so that no
 * list of hashes could name them.
 */
export const graphiqlHeaders = {
  'content-security-policy': `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
} as const

/** What runs when the page is there. Requests stay on this host; what is typed does not go into the address. */
export const startScript = `'use strict'
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_id, label) => '/graphiql/' + ({ json: 'json', graphql: 'graphql' }[label] || 'editor') + '-worker.js' }
const options = JSON.parse(document.getElementById('options').textContent)
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('graphiql'), { ...options, onEditQuery() {} })
`

const style = `
html, body { margin: 0; height: 100%; }
body { display: flex; flex-direction: column; font: 15px/1.4 system-ui, sans-serif; color-scheme: light dark; background: light-dark(#fff, #212a3b); color: light-dark(#1c2733, #e6eaf2); }
.examples { display: flex; gap: .25rem; align-items: center; padding: .4rem .75rem; overflow-x: auto; white-space: nowrap; border-bottom: 1px solid light-dark(#d5dbe3, #3a455b); scrollbar-width: thin; }
.examples a { color: inherit; text-decoration: none; padding: .3rem .6rem; border-radius: .4rem; }
.examples a:hover { background: light-dark(#eef1f6, #2f3a50); }
.examples a[aria-current] { background: light-dark(#e6e0ff, #41348a); }
.examples a:focus-visible { outline: 2px solid light-dark(#5b3fe0, #b9a8ff); outline-offset: -2px; }
.examples .home { font-weight: 650; }
#graphiql { flex: 1; min-height: 0; }
noscript { padding: 1rem; }
`

/**
 * GraphiQL, with queries to begin with.
 * @param chosen name of the example to open.
 * @param query a text to open instead of an example.
 */
export function graphiqlPage(names: ExampleNames | null, { chosen, query }: { chosen: string | undefined; query: string | undefined }): string {
  const open = query === undefined ? examples.find(({ name }) => name === chosen) ?? examples[0] : undefined
  const options = { endpoint: '/api/graphql', title: 'Lineup', logo: favicon, ...(query === undefined ? open && optionsOf(open, names) : { query }) }
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>GraphiQL: Lineup</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/graphiql/graphiql.css">
<style>${{ markup: style }}</style>
</head>
<body>
<nav class="examples" aria-label="Example queries">
<a class="home" href="/">Lineup</a>
${examples.map(({ name, title, description }) => html`<a href="/api/graphql?example=${name}" title="${description}"${name === open?.name ? html` aria-current="page"` : null}>${title}</a>
`)}</nav>
<noscript>GraphiQL is a program that runs in the browser: it needs JavaScript. The schema is described at <a href="/docs">/docs</a>.</noscript>
<main id="graphiql"></main>
<script type="application/json" id="options">${{ markup: JSON.stringify(options).replaceAll('<', '\\u003c') }}</script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/start.js"></script>
</body>
</html>
`.markup
}

function optionsOf({ query, variables }: Example, names: ExampleNames | null): { query: string; variables?: string } {
  return { query, ...(names ? { variables: JSON.stringify(variables(names), null, 2) } : {}) }
}
