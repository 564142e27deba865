/** HTML that is safe to put into HTML. */
export type Markup = { readonly markup: string }
type Part = Markup | string | number | null | readonly Part[]

/** HTML from a template: what is put in is escaped unless it is markup itself; `null` is nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: strings.reduce((text, string, index) => text + toMarkup(parts[index - 1] ?? null) + string) }
}

function toMarkup(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part))
  return 'markup' in part ? part.markup : part.map(toMarkup).join('')
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
