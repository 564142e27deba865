import { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import { expect, it } from 'vitest'
import { boundConnections } from './boundConnections.ts'

class FakeSocket extends EventEmitter {
  isDestroyed = false
  readonly remoteAddress: string
  constructor(remoteAddress: string) {
    super()
    this.remoteAddress = remoteAddress
  }

  destroy(): void { this.isDestroyed = true }
}

it('holds so many, and so many of one client, trusted proxies excepted', () => {
  const server = new EventEmitter()
  // Only `on` is used of it.
  const connections = boundConnections(server as unknown as Pick<Server, 'on'>, { most: 5, mostOfOne: 2, isTrusted: (address) => address === '10.0.0.1' })
  const connect = (address: string): FakeSocket => {
    const socket = new FakeSocket(address)
    server.emit('connection', socket)
    return socket
  }
  const first = connect('192.0.2.1')
  expect(['::ffff:192.0.2.1', '192.0.2.1', '10.0.0.1', '10.0.0.1', '10.0.0.1', '192.0.2.2'].map((address) => connect(address).isDestroyed)).toEqual([false, true, false, false, false, true])
  expect([connections.open(), connections.refused()]).toEqual([5, 2])
  first.emit('close')
  expect([connect('192.0.2.1').isDestroyed, connections.open()]).toEqual([false, 5])
})
