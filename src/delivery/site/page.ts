import { createHash } from 'node:crypto'
import { html } from './markup.ts'
import type { Markup } from './markup.ts'
import { styles } from './styles.ts'

/** What a page brings beside the common style. Inline, each known by its hash: nothing is loaded from anywhere. */
export type PageAssets = {
  style?: string
  script?: string
  /** Whether its script may ask addresses of this host. */
  asksThisHost?: boolean
}

/** Addresses in the bar on top of every page. */
export type Place = 'docs' | 'graphql' | 'problems'

export const pageMediaType = 'text/html; charset=utf-8'

/** The headers of a page: it may load images of this host, use the styles and scripts that were put into it, and nothing else. */
export function headersOfPage({ style, script, asksThisHost = false }: PageAssets = {}): Readonly<Record<string, string>> {
  const policy = [
    `default-src 'none'`, `img-src 'self' data:`, `style-src ${[styles, ...(style === undefined ? [] : [style])].map(sourceOf).join(' ')}`,
    ...(script === undefined ? [] : [`script-src ${sourceOf(script)}`]), ...(asksThisHost ? [`connect-src 'self'`] : []),
    `base-uri 'none'`, `form-action 'none'`, `frame-ancestors 'none'`,
  ]
  return { 'content-security-policy': policy.join('; '), 'x-frame-options': 'DENY' }
}

/** Of a page that brings nothing of its own. */
export const pageHeaders = headersOfPage()

/** A whole page around its main part. */
export function page({ title, main, lang = 'en', assets: { style, script } = {}, current }: { title: string; main: Markup; lang?: string; assets?: PageAssets; current?: Place }): string {
  const link = (place: Place, href: string, label: string): Markup => html`<a href="${href}"${place === current ? html` aria-current="true"` : null}>${label}</a>`
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="service-desc" href="/api/openapi.json" type="application/json">
<style>${{ markup: styles }}</style>${style === undefined ? null : html`<style>${{ markup: style }}</style>`}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<div class="inner">
<a class="brand" href="/"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect x="2" y="5" width="17" height="5" rx="2.5" fill="#7c5cff"/><rect x="9" y="13.5" width="21" height="5" rx="2.5" fill="#14b8a6"/><rect x="5" y="22" width="14" height="5" rx="2.5" fill="#f59e0b"/></svg><span>Lineup</span></a>
<nav aria-label="Main">${link('docs', '/docs', 'Docs')}${link('graphql', '/api/graphql', 'GraphiQL')}<a class="button" href="/admin">Admin</a></nav>
</div>
</header>
<main id="main">${main}</main>
<footer class="inner"><p>Answers come from published editions: strong ETags, open CORS, no cookies. <a href="/docs">Reference</a> · <a href="/api/openapi.json">OpenAPI</a> · <a href="/problems">Problems</a> · <a href="/readyz">Status</a></p></footer>${script === undefined ? null : html`
<script>${{ markup: script }}</script>`}
</body>
</html>
`.markup
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
