import { describe, expect, it } from 'vitest'
import { parseXml } from './parseXml.ts'
import { SourceError } from './SourceError.ts'
import { childrenOf, lineOf, textOf } from './xmlText.ts'

describe('parseXml', () => {
  it('keeps attributes, order, CDATA, entities and lines', () => {
    const root = parseXml('<?xml version="1.0"?>\n<a x="1 &amp; 2">\n  <b>one &lt;&#233;&gt;</b>\n  <b><![CDATA[<i>&amp;</i>]]></b>\n</a>')
    expect([...root.attributes]).toEqual([['x', '1 & 2']])
    expect(childrenOf(root, 'b').map((b) => [textOf(b), b.line])).toEqual([['one <é>', 3], ['<i>&amp;</i>', 4]])
  })

  it.each([
    ['a bomb of entities', '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><s>&b;</s>'],
    ['an entity that names a file', '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><s>&x;</s>'],
    ['a document type further down', '<s>ok<!DOCTYPE s [<!ENTITY x "y">]>&x;</s>'],
    ['a document type after a comment', '<!-- hi --><!doctype s><s/>'],
  ])('refuses %s', (_what, xml) => expect(() => parseXml(xml)).toThrow(/document type/))

  it('lets a document type stand in a comment or CDATA', () => {
    expect(textOf(parseXml('<s><!-- <!DOCTYPE x> --><![CDATA[<!DOCTYPE html>]]></s>'))).toBe('<!DOCTYPE html>')
  })

  it.each([
    ['<a><b></a>', /line 1/],
    ['<a>\n<b>\n</b>', /well-formed/],
    ['{"not": "xml"}', /well-formed/],
    ['', /well-formed/],
    ['<a/><b/>', /./],
    ['<a>'.repeat(60) + '</a>'.repeat(60), /nested/i],
  ])('refuses %j', (xml, message) => {
    expect(() => parseXml(xml)).toThrow(SourceError)
    expect(() => parseXml(xml)).toThrow(message)
  })

  it('takes dangerous names for names, or refuses them', () => {
    const root = parseXml('<s __proto__="x" constructor="y"><length>1</length></s>')
    expect([root.attributes.get('constructor'), root.attributes.get('__proto__'), lineOf(root, 'length')]).toEqual(['y', 'x', '1'])
    expect(() => parseXml('<s><__proto__><polluted>1</polluted></__proto__></s>')).toThrow(SourceError)
    expect(() => parseXml('<s><constructor><prototype>1</prototype></constructor></s>')).toThrow(SourceError)
    expect('polluted' in {}).toBe(false)
  })

  it('reads as many entities as a long text needs', () => {
    expect(textOf(parseXml(`<s>${'&quot;'.repeat(200_000)}</s>`))).toBe('"'.repeat(200_000))
  })
})
