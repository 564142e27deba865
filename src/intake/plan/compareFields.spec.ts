import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareFields, fingerprintsOf } from './compareFields.ts'
import { essenceOf } from './essenceOf.ts'

const left = fingerprintsOf({ title: 'Old', text: null, tags: ['a'] })

it.each([
  ['nothing differs', { title: 'Old' }, { title: 'Old' }, left, [], []],
  ['the source changed', { title: 'New' }, { title: 'Old' }, left, ['title'], []],
  ['an editor changed', { title: 'Old' }, { title: 'Theirs' }, left, [], ['title']],
  ['both changed', { title: 'New' }, { title: 'Theirs' }, left, [], ['title']],
  ['both changed alike', { title: 'New' }, { title: 'New' }, left, [], []],
  ['an editor filled what the source leaves empty', { text: null }, { text: 'More' }, left, [], []],
  ['an editor filled, then the source said something', { text: 'Source' }, { text: 'More' }, left, [], ['text']],
  ['the source took back', { tags: [] }, { tags: ['a'] }, left, ['tags'], []],
  ['nobody knows who wrote', { title: 'New' }, { title: 'Old' }, null, [], ['title']],
  ['nobody wrote', { title: 'New' }, { title: '' }, null, ['title'], []],
  ['the source took back what an editor changed', { tags: [] }, { tags: ['b'] }, left, [], ['tags']],
])('%s', (_what, theirs, ours, recorded, changed, kept) => {
  expect(compareFields(theirs, ours, recorded)).toMatchObject({ changed, kept })
})

it('brings each field to rest: after what changes was written, nothing differs but what is kept', () => {
  const value = fc.constantFrom(null, '', 'a', 'b', ['a'])
  const fields = fc.record({ x: value, y: value })
  fc.assert(fc.property(fields, fields, fc.option(fields), (theirs, ours, before) => {
    const first = compareFields(theirs, ours, before === null ? null : fingerprintsOf(before))
    const written = { ...ours, ...Object.fromEntries(first.changed.map((field) => [field, theirs[field as 'x' | 'y']])) }
    const record = { ...first.record, ...fingerprintsOf(Object.fromEntries(first.changed.map((field) => [field, theirs[field as 'x' | 'y']]))) }
    expect(compareFields(theirs, written, record)).toEqual({ changed: [], kept: first.kept, record, isRecordNew: false })
  }))
})

it('takes a text that an editor saved without a change for the same', () => {
  const text = (format: number, more: object) => ({ root: { type: 'root', direction: null, children: [{ type: 'paragraph', children: [{ type: 'text', text: 'Hi', format, detail: 0 }, { type: 'link', fields: { url: 'https://a.example', newTab: false }, children: [{ type: 'text', text: 'there', format: 0 }] }], ...more }] } })
  const saved = { direction: 'ltr', textFormat: 0, textStyle: '', indent: 0 }
  expect(essenceOf(text(0, saved))).toEqual(essenceOf(text(0, {})))
  expect(essenceOf(text(1, saved))).not.toEqual(essenceOf(text(0, {})))
  expect([essenceOf(null), essenceOf({ root: { type: 'root', children: [{ type: 'paragraph', children: [] }] } })]).toEqual([null, null])
})
