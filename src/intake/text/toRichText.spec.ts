import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockNode, InlineNode, ListItemNode } from './lexical.ts'
import { toRichText } from './toRichText.ts'

/** The blocks in one line: `p(words b(bold) <url>(shown) / after a line break)`. */
function show(node: BlockNode | ListItemNode | InlineNode): string {
  if (node.type === 'text') return [node.format & 1 ? 'b' : '', node.format & 2 ? 'i' : '', node.format & 16 ? 'c' : ''].join('') === '' ? node.text : `${node.format & 1 ? 'b' : ''}${node.format & 2 ? 'i' : ''}${node.format & 16 ? 'c' : ''}(${node.text})`
  if (node.type === 'linebreak') return ' / '
  const inner = node.children.map(show).join('')
  if (node.type === 'link') return `<${node.fields.url}>(${inner})`
  if (node.type === 'listitem') return `${node.value}[${inner}]`
  return `${node.type === 'heading' ? node.tag : node.type === 'list' ? node.tag : node.type === 'quote' ? 'q' : 'p'}(${inner})`
}
const shown = (text: string): string => toRichText(text).blocks.map(show).join(' ')

describe('toRichText', () => {
  it.each([
    ['plain lines and paragraphs', 'one\ntwo\n\nthree', 'p(one / two) p(three)'],
    ['marks', '**bold** *italic* _it_ `code` **_both_**', 'p(b(bold) i(italic) i(it) c(code) bi(both))'],
    ['headings', '# A\n\n## B\n\n##### C', 'h2(A) h3(B) h4(C)'],
    ['links', '[the menu](https://a.example/x "t") <https://b.example> mail <a@b.example>', 'p(<https://a.example/x>(the menu) <https://b.example>(https://b.example) mail <mailto:a@b.example>(a@b.example))'],
    ['bare addresses', 'see (https://a.example/b_(c)). Or https://d.example, now', 'p(see (<https://a.example/b_(c)>(https://a.example/b_(c))). Or <https://d.example>(https://d.example), now)'],
    ['lists', '- one\n- two\n  - in\n- three', 'ul(1[one]2[two]3[ul(1[in])]3[three])'],
    ['numbered lists', '3. a\n4. b', 'ol(3[a]4[b])'],
    ['dates that look like a list', '27. December\n29. December', 'p(27. December / 29. December)'],
    ['bullets of word processors', '•\tone\n• two', 'ul(1[one]2[two])'],
    ['quotes', '> a\n> b\n>\n> c', 'q(a / b / c)'],
    ['code', '```js\nlet a\n  = 1\n```', 'p(c(let a) / c(= 1))'],
    ['words behind a fence', '```ESP-NOW is a protocol\n```', 'p(c(ESP-NOW is a protocol))'],
    ['stars within words', 'Aktivist*innen und Besucher*innen, 2*3*4', 'p(Aktivist*innen und Besucher*innen, 2*3*4)'],
    ['backticks within words', 'Ukraine`s and Russia`s', 'p(Ukraine`s and Russia`s)'],
    ['footnotes', 'text [1]\n\n[1]: https://a.example', 'p(text [1]) p([1]: <https://a.example>(https://a.example))'],
    ['tags that are none', 'git clone <url> and <3', 'p(git clone <url> and <3)'],
    ['tags in Markdown', 'a <strong>b *c*</strong> <a href="https://a.example">d</a><br>e', 'p(a b(b )bi(c) <https://a.example>(d) / e)'],
    ['HTML', '<p>a <b>b</b>\n c</p><ul><li>one<ol><li>in</li></ol></li><li><p>two</p><p>lines</p></li></ul>', 'p(a b(b) c) ul(1[one]2[ol(1[in])]2[two / lines])'],
    ['HTML that would run', '<p>a<script>alert(1)</script><img src=x onerror=alert(1)></p>', 'p(ax)'],
    ['HTML tables', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'p(a | b) p(c)'],
    ['line breaks spelled out', 'a\\r\\n\\r\\nb', 'p(a) p(b)'],
    ['nothing', '', ''],
    ['rules', 'a\n\n---\n\nb', 'p(a) p(b)'],
    ['an underline that is no heading', 'a\n---', 'p(a)'],
  ])('reads %s', (_what, text, expected) => expect(shown(text)).toBe(expected))

  it.each(['[x](javascript:alert(1))', '<p><a href="javascript:alert(1)">x</a></p>', '<p><a href="data:text/html,x">x</a></p>'])('makes no link of %s, and says so', (text) => {
    expect(shown(text)).toMatch(/^p\(x \((javascript:alert\(1\)|data:text\/html,x)\)\)$/)
    expect(toRichText(text).losses.map(({ kind }) => kind)).toEqual(['bad-link'])
  })

  it.each(['[x](http://mail)', '[x](https:/a.example)', '<p><a href="http://localhost/a b">x</a></p>'])('makes no link that the editor would refuse: %s', (text) => {
    expect(shown(text)).toMatch(/^p\(x \(http.*\)\)$/)
    expect(shown('see http://mail and https://a.example')).toBe('p(see http://mail and <https://a.example>(https://a.example))')
    expect(toRichText(text).losses.map(({ kind }) => kind)).toEqual(['bad-link'])
  })

  it('makes a link of a picture, and says so', () => {
    expect(shown('![a cat](https://a.example/cat.png)')).toBe('p(<https://a.example/cat.png>(a cat))')
    expect(toRichText('![](https://a.example/cat.png)').losses).toEqual([{ kind: 'image', detail: 'https://a.example/cat.png' }])
  })

  it('gives equal texts equal blocks', () => {
    const text = '# A\n\n- [x](https://a.example)\n- https://b.example'
    expect(JSON.stringify(toRichText(text))).toBe(JSON.stringify(toRichText(text)))
  })

  it.each([
    ['too long', 'word *word* '.repeat(2_000)],
    ['too deep', '>'.repeat(5_000)],
    ['a knot of stars', `${'*'.repeat(9_000)}a${'*'.repeat(9_000)}`],
  ])('reads a text that is %s as plain text, quickly', (_what, text) => {
    const startedAt = performance.now()
    expect(toRichText(text).losses).toEqual([{ kind: 'plain', detail: '' }])
    expect(performance.now() - startedAt).toBeLessThan(500)
  })

  it('reads whatever it is given, and loses no word of a plain text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => void toRichText(text)))
    fc.assert(fc.property(fc.stringMatching(/^[\w#>*_`~[\]()<!\n -]{0,200}$/), (text) => void toRichText(text)))
    const word = fc.stringMatching(/^[a-zäöü]{1,8}(\*[a-z]{1,4})?$/)
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), (lines) => {
        const text = lines.map((line) => line.join(' ')).join('\n')
        expect(shown(text)).toBe(`p(${text.replaceAll('\n', ' / ')})`)
      }),
    )
  })
})
