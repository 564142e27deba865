/** How a Markdown block begins that is no plain paragraph: a heading, a list, a quote, a table, code, HTML. */
const notParagraph = /^(?:#|[-*+] |\d+[.)] |>|\||`{3}|~{3}| {4}|<)/

/**
 * The two texts of the format, from one: a first paragraph (Markdown) and the rest. Clients show one below the other, so
 * that nothing is lost and nothing said twice. A text that does not begin with a paragraph is all description.
 */
export function splitText(markdown: string): { abstract: string | null; description: string | null } {
  const text = markdown.trim()
  if (text === '') return { abstract: null, description: null }
  if (notParagraph.test(text)) return { abstract: null, description: text }
  const end = /\n[ \t]*\n/.exec(text)
  if (!end) return { abstract: text, description: null }
  return { abstract: text.slice(0, end.index), description: text.slice(end.index + end[0].length).trim() }
}
