import { describe, expect, it } from 'vitest'
import { publicUrlOf, readEnv } from './env.ts'

describe('readEnv', () => {
  it('has a value for all that need not be said', () => {
    expect(readEnv({})).toMatchObject({ NODE_ENV: 'production', PORT: 3000, LINEUP_DATA_DIR: '.data', LINEUP_DEMO: 'on' })
  })
  it('takes an empty setting for one that is not set', () => expect(readEnv({ PORT: '' }).PORT).toBe(3000))
  it('reads lists', () => expect(readEnv({ LINEUP_LOCALES: 'en, de,' }).LINEUP_LOCALES).toEqual(['en', 'de']))
  it('names every setting that is wrong, all at once', () => {
    expect(() => readEnv({ PORT: 'http', PUBLIC_URL: 'here', LINEUP_PORT: '1' })).toThrow(/LINEUP_PORT is not a setting.*PORT: .*PUBLIC_URL: /)
  })
  it('leaves what is not ours alone', () => expect(readEnv({ EDITOR: 'vi' })).not.toHaveProperty('EDITOR'))
})

describe('publicUrlOf', () => {
  it.each([
    [{ PORT: 3000 }, 'http://localhost:3000'],
    [{ PORT: 3000, PUBLIC_URL: 'https://api.example.org/' }, 'https://api.example.org'],
  ])('%o is %s', (env, url) => expect(publicUrlOf(env)).toBe(url))
})
