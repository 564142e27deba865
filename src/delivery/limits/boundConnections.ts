import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { networkOf, plainAddress } from '../../platform/networkOf.ts'

export type Connections = {
  open: () => number
  refused: () => number
  /**
   * Closes those on which nothing ever came: clients open some in advance. A server that stops closes idle ones, but waits for
   * these, since a request might be under way.
   */
  closeUnused: () => void
}

export type ConnectionBounds = {
  /** Connections held at a time, in all and from one client. */
  most: number
  mostOfOne: number
  /** Proxies bring many clients. */
  isTrusted: (address: string) => boolean
}

/** Closes connections at once that are too many: a thousand that say nothing must not keep the next one out. */
export function boundConnections(server: Pick<Server, 'on'>, { most, mostOfOne, isTrusted }: ConnectionBounds): Connections {
  const byClient = new Map<string, number>()
  const held = new Set<Socket>()
  let refused = 0

  const clientOf = ({ remoteAddress }: Socket): string => {
    const address = plainAddress(remoteAddress ?? '')
    if (address === null) return 'unknown'
    return isTrusted(address) ? 'trusted' : networkOf(address)
  }

  server.on('connection', (socket: Socket) => {
    const client = clientOf(socket)
    const ofOne = byClient.get(client) ?? 0
    if (held.size >= most || (client !== 'trusted' && ofOne >= mostOfOne)) {
      refused += 1
      socket.destroy()
      return
    }
    held.add(socket)
    byClient.set(client, ofOne + 1)
    socket.once('close', () => {
      held.delete(socket)
      const left = (byClient.get(client) ?? 1) - 1
      if (left === 0) byClient.delete(client)
      else byClient.set(client, left)
    })
  })
  return {
    open: () => held.size,
    refused: () => refused,
    closeUnused: () => { for (const socket of held) if (socket.bytesRead === 0) socket.destroy() },
  }
}
