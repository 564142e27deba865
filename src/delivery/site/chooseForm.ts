import { weightOfType } from '../http/negotiate.ts'
import { Problem } from '../http/problems.ts'

/** People get a page, programs a document; who does not say gets the page. @throws Problem not_acceptable */
export function chooseForm(accept = '*/*'): 'html' | 'json' {
  const [html, json] = [weightOfType(accept, 'text/html'), weightOfType(accept, 'application/json')]
  if (html === 0 && json === 0) throw new Problem('not_acceptable', 'This is text/html or application/json, neither of which the Accept header takes.', { members: { available: ['text/html', 'application/json'] } })
  return json > html ? 'json' : 'html'
}
