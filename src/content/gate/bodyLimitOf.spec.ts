import { expect, it } from 'vitest'
import { bodyLimitOf } from './bodyLimitOf.ts'

const form = 'multipart/form-data; boundary=x'

it.each([
  ['/users/login', true, 'application/json', 16],
  ['/users/login', true, form, 16],
  ['/sessions', false, 'application/json', 2_048],
  ['/sessions', false, null, 2_048],
  ['/media', false, form, 11 * 1_024],
  ['/events/9abda5b3-cde8-40aa-aa4c-933857e65ae6/imports', false, form, 33 * 1_024],
  ['/events/9abda5b3-cde8-40aa-aa4c-933857e65ae6/imports', false, 'application/json', 2_048],
  ['/events/9abda5b3-cde8-40aa-aa4c-933857e65ae6/imports/7/apply', false, form, 11 * 1_024],
  ['/media/imports', false, form, 11 * 1_024],
])('%s (open: %s, %s): %i KB', (path, isOpen, type, kilobytes) => { expect(bodyLimitOf({ path, isOpen, type })).toBe(kilobytes * 1_024) })
