/** Markup that may go into a page as it is. */
export type Html = { readonly html: string }

type Part = Html | string | number | false | null | undefined | readonly Part[]

/** Writes markup. Values are text, and escaped, unless they are markup themselves; nothing is written for null, undefined and false. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((text, index) => text + (index < parts.length ? write(parts[index]) : '')).join('') }
}

/** Markup that somebody else has made safe: the API sanitises rich texts. */
export function trusted(markup: string): Html {
  return { html: markup }
}

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escape(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(write).join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\'', '&#39;')
}
