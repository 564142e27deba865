import { expect, it } from 'vitest'
import { nameParameter, oneOf, readParameters, wholeNumber } from './parameters.ts'
import { Problem } from './problems.ts'

const schemas = { event: nameParameter.optional(), limit: wholeNumber(1, 100).default(10), locale: oneOf(['en', 'de']).default('en') }
const read = (query: string): unknown => readParameters(new URLSearchParams(query), schemas, '/api/x')
function problemOf(query: string): Problem {
  try {
    read(query)
  } catch (error) {
    if (error instanceof Problem) return error
  }
  throw new Error('no problem')
}

it('reads what is there, and fills in what is not', () => {
  expect(read('')).toEqual({ event: undefined, limit: 10, locale: 'en' })
  expect(read('locale=de&limit=100&event=a')).toEqual({ event: 'a', limit: 100, locale: 'de' })
})

it.each(['limit=0', 'limit=101', 'limit=-1', 'limit=1.5', 'limit=%201', 'limit=0x1', 'limit=', 'limit=99999999999', 'locale=fr', 'locale=', 'event=', `event=${'x'.repeat(201)}`])('refuses %s', (query) => {
  expect(problemOf(query)).toMatchObject({ code: 'invalid_parameter', members: { parameter: query.split('=')[0] } })
})

it('names what it does not know, what it does, and what was probably meant', () => {
  expect(problemOf('lmit=1')).toMatchObject({ code: 'unknown_parameter', message: '`lmit` is not a parameter of /api/x. Did you mean `limit`? Allowed: event, limit, locale.', members: { suggestion: 'limit' } })
  expect(problemOf('zzzzzzzzz=1').members).not.toHaveProperty('suggestion')
  expect(problemOf(`${'y'.repeat(5_000)}=1`).message.length).toBeLessThan(250)
  for (const name of ['__proto__', 'constructor', 'toString', '']) expect(problemOf(`${name}=1`).code).toBe('unknown_parameter')
})

it('refuses what is given twice, and says what is missing', () => {
  expect(problemOf('limit=1&limit=1').code).toBe('repeated_parameter')
  expect(() => readParameters(new URLSearchParams(''), { text: nameParameter }, '/api/y')).toThrow('`text` is needed for /api/y.')
})
