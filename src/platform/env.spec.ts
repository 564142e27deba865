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
  it('says what is wrong in words', () => {
    expect(() => readEnv({ PORT: 'http', LINEUP_TRUSTED_PROXIES: '10.0.0.0/8, proxy', LINEUP_API_KEYS: 'partner:secret' })).toThrow(/PORT: has to be a number; LINEUP_TRUSTED_PROXIES: proxy is neither an address nor a network such as 10.0.0.0.8; LINEUP_API_KEYS[.\d]*: each is NAME:SHA-256/)
  })
  it('reads allowances', () => {
    const hash = 'a'.repeat(64)
    expect(readEnv({ LINEUP_API_KEYS: `one:${hash}:10, two:${hash}:20:5` }).LINEUP_API_KEYS).toEqual([
      { name: 'one', hash, perSecond: 10, burst: 400 }, { name: 'two', hash, perSecond: 20, burst: 5 },
    ])
  })
  it('leaves what is not ours alone', () => expect(readEnv({ EDITOR: 'vi' })).not.toHaveProperty('EDITOR'))
})

describe('publicUrlOf', () => {
  it.each([
    [{ PORT: 3000 }, 'http://localhost:3000'],
    [{ PORT: 3000, PUBLIC_URL: 'https://api.example.org/' }, 'https://api.example.org'],
  ])('%o is %s', (env, url) => expect(publicUrlOf(env)).toBe(url))
})
