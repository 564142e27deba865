import { expect, it } from 'vitest'
import { initialsOf, organizationKeyOf } from './organizationKeyOf.ts'

it.each([
  ['Apple Inc.', 'apple'],
  ['Red Hat, Inc.', 'red hat'],
  ['RED HAT', 'red hat'],
  ['NEC Solution Innovators, Ltd.', 'nec solution innovators'],
  ['Macquarie Group Pty Ltd', 'macquarie group'],
  ['Quasitech Innovations Private Limited', 'quasitech innovations'],
  ['Example GmbH & Co. KG', 'example'],
  ['Chaos Computer Club e. V.', 'chaos computer club'],
  ['Chaos Computer Club e.V.', 'chaos computer club'],
  ['Example S.p.A.', 'example'],
  ['Crossover Engineering B.V.', 'crossover engineering'],
  ['Huawei Technologies Co., Ltd.', 'huawei technologies'],
  ['株式会社メルカリ', 'メルカリ'],
  ['メルカリ株式会社', 'メルカリ'],
  ['  The   LEGO Group ', 'lego group'],
  ['Cloud Native Computing Foundation (CNCF)', 'cloud native computing foundation'],
  ['Levi’s', 'levi\'s'],
  ['Procter and Gamble', 'procter & gamble'],
  ['NVIDIA', 'nvidia'],
])('knows %j as %j', (name, key) => { expect(organizationKeyOf(name)).toBe(key) })

// What is left of a name is never nothing, and never that of another organization.
it.each([
  ['SE', 'se'], ['Ltd.', 'ltd'], ['Co & Co', 'co'], ['The', 'the'], ['&', '&'], ['', ''],
  ['Google Cloud', 'google cloud'], ['Google', 'google'], ['Linux Foundation', 'linux foundation'], ['Costa Coffee', 'costa coffee'], ['Theta Labs', 'theta labs'], ['E.ON', 'e.on'],
  ['IBM Research', 'ibm research'], ['Isovalent at Cisco', 'isovalent at cisco'], ['Acme (UK)', 'acme (uk)'], ['Kedify.io', 'kedify.io'],
])('keeps what tells %j from others: %j', (name, key) => { expect(organizationKeyOf(name)).toBe(key) })

it('knows initials', () => {
  expect(['cloud native computing foundation', 'university of oxford', 'google', 'eunomia-bpf'].map(initialsOf)).toEqual(['cncf', 'uo', '', 'eb'])
})
