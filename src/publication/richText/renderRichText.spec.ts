import { describe, expect, it } from 'vitest'
import { createRichTextCache, renderRichText } from './renderRichText.ts'

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const node = (type: string, children: unknown[], more: object = {}) => ({ type, children, ...more })
const state = (...children: unknown[]) => ({ root: node('root', children) })
const item = (...children: unknown[]) => node('listitem', children)

describe('renderRichText', () => {
  it('writes formats, links and line breaks in each form', () => {
    const link = node('link', [text('docs')], { fields: { linkType: 'custom', url: 'https://example.org/a(b)' } })
    expect(renderRichText(state(node('paragraph', [text('Say '), text('it ', 1), text('now', 3), { type: 'linebreak' }, link])))).toEqual({
      html: '<p>Say <strong>it </strong><strong><em>now</em></strong><br /><a href="https://example.org/a(b)" rel="noopener noreferrer">docs</a></p>',
      markdown: 'Say **it** ***now***\\\n[docs](<https://example.org/a(b)>)',
      text: 'Say it now\ndocs',
    })
  })

  it('nests a list in the item before it, and keeps the number of the first', () => {
    const inner = node('list', [item(text('inner'))], { listType: 'bullet' })
    const rendered = renderRichText(state(node('list', [item(text('one')), item(inner), item(text('two'))], { listType: 'number', start: 3 })))
    expect(rendered).toEqual({
      html: '<ol start="3"><li>one<ul><li>inner</li></ul></li><li>two</li></ol>',
      markdown: '3. one\n   - inner\n4. two',
      text: '3. one\n  - inner\n4. two',
    })
  })

  it('gives checklists the same bytes every time', () => {
    const list = state(node('list', [{ ...item(text('done')), checked: true }, item(text('open'))], { listType: 'check' }))
    expect(renderRichText(list)?.html).toBe('<ul><li><input type="checkbox" disabled checked /> done</li><li><input type="checkbox" disabled /> open</li></ul>')
    expect(renderRichText(list)?.markdown).toBe('- [x] done\n- [ ] open')
  })

  it.each([
    ['# not a heading', String.raw`\# not a heading`],
    ['1. not a list', String.raw`1\. not a list`],
    ['a*b_c [d] <e> & &amp;', String.raw`a\*b\_c \[d\] \<e\> & \&amp;`],
  ])('escapes %s in Markdown', (words, markdown) => expect(renderRichText(state(node('paragraph', [text(words)])))?.markdown).toBe(markdown))

  it('escapes markup, and drops links that could run something', () => {
    const link = node('link', [text('x')], { fields: { linkType: 'custom', url: 'javascript:alert(1)' } })
    expect(renderRichText(state(node('paragraph', [text('<script>alert("1")</script>'), link])))?.html).toBe(
      '<p>&lt;script&gt;alert("1")&lt;/script&gt;x</p>',
    )
  })

  it('names no document that a text refers to', () => {
    const internal = node('link', [text('see')], { fields: { linkType: 'internal', doc: { relationTo: 'sessions', value: 'draft-id' } } })
    const upload = { type: 'upload', relationTo: 'media', value: 'draft-image' }
    expect(JSON.stringify(renderRichText(state(node('paragraph', [internal]), upload)))).not.toMatch(/draft/)
  })

  it.each([[null], [undefined], [state(node('paragraph', []))], [state(node('paragraph', [text('  ')]))]])('is null without a text', (empty) => {
    expect(renderRichText(empty)).toBeNull()
  })
})

describe('createRichTextCache', () => {
  const paragraph = (words: string) => state(node('paragraph', [text(words)]))
  const count = (capacity: number) => {
    const calls: unknown[] = []
    const render = createRichTextCache(capacity, (source) => {
      calls.push(source)
      return renderRichText(source)
    })
    return { calls, render }
  }

  it('renders equal contents once', () => {
    const { calls, render } = count(1_000)
    expect([render(paragraph('a')), render(paragraph('a')), render(paragraph('b'))].map((rich) => rich?.text)).toEqual(['a', 'a', 'b'])
    expect(calls).toHaveLength(2)
  })

  it('forgets the one used longest ago when it is full', () => {
    const cost = JSON.stringify(paragraph('a')).length
    const { calls, render } = count(2 * cost)
    for (const words of ['a', 'b', 'a', 'c', 'a', 'b']) render(paragraph(words))
    expect(calls).toHaveLength(4)
  })
})
