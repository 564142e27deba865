import { expect, it } from 'vitest'
import { boundBody } from './boundBody.ts'

const url = 'http://localhost/cms/api/x'

function streamed(chunks: number, seen: { pulled: number }): Request {
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      seen.pulled += 1
      if (seen.pulled > chunks) controller.close()
      else controller.enqueue(new Uint8Array(1_000))
    },
  })
  return new Request(url, { method: 'POST', body, duplex: 'half' } as RequestInit & { duplex: 'half' })
}

it('passes on what fits, with or without a declared length', async () => {
  const declared = new Request(url, { method: 'POST', body: 'ab', headers: { 'content-length': '2' } })
  expect(await (await boundBody(declared, 2))?.text()).toBe('ab')
  const bounded = await boundBody(streamed(3, { pulled: 0 }), 3_000)
  expect((await bounded?.arrayBuffer())?.byteLength).toBe(3_000)
  expect(await boundBody(new Request(url), 0)).not.toBeNull()
})

it('refuses by the declared length, unread', async () => {
  const request = new Request(url, { method: 'POST', body: 'abc', headers: { 'content-length': '3' } })
  expect(await boundBody(request, 2)).toBeNull()
  expect(request.bodyUsed).toBe(false)
  const garbled = new Request(url, { method: 'POST', body: 'abc', headers: { 'content-length': '1e1' } })
  expect(await boundBody(garbled, 200)).toBeNull()
})

it('stops reading a body that grows past the limit', async () => {
  const seen = { pulled: 0 }
  expect(await boundBody(streamed(1_000, seen), 3_000)).toBeNull()
  expect(seen.pulled).toBeLessThan(10)
})
