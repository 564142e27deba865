import { expect, it } from 'vitest'
import { organizationKeyOf } from './organizationKeyOf.ts'

it.each([
  ['Apple Inc.', 'apple'],
  ['NEC Solution Innovators, Ltd.', 'nec solution innovators'],
  ['Macquarie Group Pty Ltd', 'macquarie group'],
  ['  The   LEGO Group ', 'lego group'],
  ['NVIDIA', 'nvidia'],
  ['SE', 'se'],
  ['Ltd.', 'ltd'],
  ['Linux Foundation', 'linux foundation'],
  ['Costa Coffee', 'costa coffee'],
  ['', ''],
])('knows %j as %j', (name, key) => { expect(organizationKeyOf(name)).toBe(key) })
