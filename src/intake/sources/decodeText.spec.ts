import { describe, expect, it } from 'vitest'
import { decodeText } from './decodeText.ts'

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('<a>Bäume</a>')],
    ['UTF-8 with a mark', Buffer.from('\uFEFF<a>Bäume</a>')],
    ['UTF-16 with a mark', Buffer.from('\uFEFF<a>Bäume</a>', 'utf16le')],
    ['a declared encoding', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Bäume</a>', 'latin1')],
  ])('reads %s', (_what, bytes) => expect(decodeText(bytes)).toContain('<a>Bäume</a>'))

  it('refuses bytes that are not what they claim to be', () => {
    expect(() => decodeText(Buffer.from('<a>B\xe4ume</a>', 'latin1'))).toThrow(/not written in utf-8/)
    expect(() => decodeText(Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>'))).toThrow(/"klingon"/)
  })
})
