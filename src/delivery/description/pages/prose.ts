import { html } from '../../site/markup.ts'
import type { Markup } from '../../site/markup.ts'

/** Text with `code`, **strong words** and blank lines between paragraphs, as descriptions are written. */
export function prose(text: string): Markup {
  return html`${text.split(/\n{2,}/).map((paragraph) => html`<p>${inline(paragraph)}</p>`)}`
}

/** The same within a line. Paths of the reference become links. */
export function inline(text: string): Markup {
  return html`${text.split(/(`[^`]+`|\*\*[^*]+\*\*|(?<![\w/])\/(?:docs|problems)(?:[/#][\w/#-]*)?)/).map((part) => {
    if (part.startsWith('`')) return html`<code>${part.slice(1, -1)}</code>`
    if (part.startsWith('**')) return html`<strong>${part.slice(2, -2)}</strong>`
    if (/^\/(?:docs|problems)/.test(part)) return html`<a href="${part}">${part}</a>`
    return part
  })}`
}
