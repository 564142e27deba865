import { expect, it } from 'vitest'
import { splitText } from './splitText.ts'

it.each([
  ['', null, null],
  ['One.', 'One.', null],
  ['One.\n \nTwo.\n\nThree.\n', 'One.', 'Two.\n\nThree.'],
  ['- a\n\n- b', null, '- a\n\n- b'],
  ['1. a\n\n2. b', null, '1. a\n\n2. b'],
  ['# Head\n\nText', null, '# Head\n\nText'],
  ['**Bold** start\n\nText', '**Bold** start', 'Text'],
])('%j: %j and %j', (markdown, abstract, description) => expect(splitText(markdown)).toEqual({ abstract, description }))
