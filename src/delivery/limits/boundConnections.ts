import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { networkOf, plainAddress } from '../../platform/networkOf.ts'

export type Connections = { open: () => number; refused: () => number }

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
  let open = 0
  let refused = 0

  const clientOf = ({ remoteAddress }: Socket): string => {
    const address = plainAddress(remoteAddress ?? '')
    if (address === null) return 'unknown'
    return isTrusted(address) ? 'trusted' : networkOf(address)
  }

  server.on('connection', (socket: Socket) => {
    const client = clientOf(socket)
    const ofOne = byClient.get(client) ?? 0
    if (open >= most || (client !== 'trusted' && ofOne >= mostOfOne)) {
      refused += 1
      socket.destroy()
      return
    }
    open += 1
    byClient.set(client, ofOne + 1)
    socket.once('close', () => {
      open -= 1
      const left = (byClient.get(client) ?? 1) - 1
      if (left === 0) byClient.delete(client)
      else byClient.set(client, left)
    })
  })
  return { open: () => open, refused: () => refused }
}
