import { expect, it } from 'vitest'
import { namingSlugs } from './namingSlugs.ts'

it('gives each text a slug of its own, whatever it says', () => {
  const name = namingSlugs('session', ['opening'])
  expect(['Opening', 'Opening', 'Live', '日本語', '-', 'Über Bäume & Straßen', 'opening 2', '__proto__'].map(name)).toEqual([
    'opening-2',
    'opening-3',
    'session-live',
    'session',
    'session-2',
    'uber-baume-strassen',
    'opening-2-2',
    'proto',
  ])
})
