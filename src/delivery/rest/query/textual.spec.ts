import { describe, expect, it } from 'vitest'
import { blur, exact } from './textual.ts'

describe('contains and like', () => {
  it.each([
    ['Über die Straße', 'uber'], ['Über die Straße', 'STRASSE'], ['café', 'cafe\u0301'], ['cafe', 'café'], ['ﬁne-tuning', 'fine'], ['ＫＵＢＥ', 'kube'], ['Łódź', 'lodz'], ['İstanbul', 'istanbul'], ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['שָׁלוֹם', 'שלום'], ['\u202bשלום\u202c עולם', 'שלום עולם'], ['مُحَمَّد', 'محمد'], ['محـــمد', 'محمد'], ['한국어', '한국'], ['データ基盤', 'データ'], ['हिन्दी', 'हिन्दी'],
    ['Shipping 🚀 fast', '🚀'], ['👩‍💻 at work', '👩'], ['❤️ Rust', '❤ rust'], ['👍🏽', '👍'], ['open\u00adSource', 'opensource'], ['a\u00a0b', 'a b'], ['a\n  b', 'a b'], ['zero\u200bwidth', 'zerowidth'],
  ])('finds in %s the text %s', (text, wanted) => {
    expect(blur(text)).toContain(blur(wanted))
  })

  it.each([
    ['한국', '하'], ['がぎ', 'か'], ['हिन्दी', 'हन'], ['Straße', 'strase'], ['🚀', '🛸'], ['Ørsted', 'arsted'],
  ])('does not find in %s the text %s', (text, wanted) => {
    expect(blur(text)).not.toContain(blur(wanted))
  })
})

it('equals is to the letter, whichever way an accent is put on it', () => {
  expect(exact('Cafe\u0301')).toBe(exact('Café'))
  expect(exact('Café')).not.toBe(exact('café'))
  expect(exact('Café')).not.toBe(exact('Cafe'))
  expect(exact('ﬁ')).not.toBe(exact('fi'))
})
