import { createHash } from 'node:crypto'
import { html } from './markup.ts'
import type { Markup } from './markup.ts'
import { styles } from './styles.ts'

/** The only thing a page of ours may load is an image of this host; its one style is known by its hash. */
const policy = `default-src 'none'; img-src 'self' data:; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

export const pageMediaType = 'text/html; charset=utf-8'
export const pageHeaders: Readonly<Record<string, string>> = { 'content-security-policy': policy, 'x-frame-options': 'DENY' }

/** A whole page around its main part. */
export function page({ title, main, lang = 'en' }: { title: string; main: Markup; lang?: string }): string {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${{ markup: styles }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<div class="inner">
<a class="brand" href="/"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect x="2" y="5" width="17" height="5" rx="2.5" fill="#7c5cff"/><rect x="9" y="13.5" width="21" height="5" rx="2.5" fill="#14b8a6"/><rect x="5" y="22" width="14" height="5" rx="2.5" fill="#f59e0b"/></svg><span>Lineup</span></a>
<nav aria-label="Main"><a href="/api/events">REST</a><a href="/api/graphql?query=%7Bevents%7Bnodes%7Bslug%20name%7D%7D%7D">GraphQL</a><a class="button" href="/admin">Admin</a></nav>
</div>
</header>
<main id="main">${main}</main>
<footer class="inner"><p>Answers come from published editions: strong ETags, open CORS, no cookies. <a href="/readyz">Status</a></p></footer>
</body>
</html>
`.markup
}
