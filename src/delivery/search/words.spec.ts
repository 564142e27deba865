import { expect, it } from 'vitest'
import { fold, wantedWords, wordsOf } from './words.ts'

it.each([
  ['Über Straße', 'uber strasse'],
  ['Crème BRÛLÉE', 'creme brulee'],
  ['Łódź, Øresund, Ægir', 'lodz, oresund, aegir'],
  ['ﬁne Ｆｕｌｌ ①', 'fine full 1'],
  ['İstanbul ı', 'istanbul i'],
  ['Ёлка й', 'елка и'],
  ['ΟΔΥΣΣΕΥΣ ὀδός', 'οδυσσευσ οδοσ'],
  ['شَبَكَة', 'شبكه'],
  ['أمن الإنترنت', 'امن الانترنت'],
  ['שָׁלוֹם', 'שלום'],
  ['がか', 'がか'],
  ['हिन्दी', 'हिन्दी'],
  ['한국어', '한국어'],
])('folds %s', (text, folded) => {
  expect(fold(text).replaceAll('σ', 'σ')).toBe(folded.replaceAll('ς', 'σ'))
})

it.each([
  ['Supply-chain security: SBOMs & SLSA!', ['supply', 'chain', 'security', 'sboms', 'slsa']],
  ['OpenTofu, KubeCon', ['opentofu', 'open', 'tofu', 'kubecon', 'kube', 'con']],
  ['C++ and C# or node.js', ['c++', 'and', 'c#', 'or', 'node', 'js']],
  ['O’Reilly doesn’t', ['oreilly', 'reilly', 'doesnt', 'doesn']],
  ['日本語', ['日本', '本語', '語']],
  ['Kubernetes入門', ['kubernetes', '入門', '門']],
  ['サーバー', ['サー', 'ーバ', 'バー', 'ー']],
  ['สวัสดี', ['สวั', 'วัส', 'สดี', 'ดี']],
  ['🚀 to the ☁️', ['🚀', 'to', 'the', '☁']],
  ['👩🏽‍💻 🇩🇪', ['👩', '💻', '🇩🇪']],
  ['\u0000 \ud800 …—', []],
  ['x'.repeat(50), ['x'.repeat(40)]],
])('takes %s apart', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

it('looks for each word once, and for no parts', () => {
  expect(wantedWords('OpenTofu opentofu OPENTOFU! 日本')).toEqual(['opentofu', '日本'])
  expect(wantedWords('a b c d e f g h i j k l m n o p q r s')).toHaveLength(16)
  expect(wantedWords(' \t…')).toEqual([])
})
