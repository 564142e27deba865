import { createServer, request } from 'node:http'

/**
 * The fastest that `node:http` gives: `node tests/load/bareServer.ts PORT ORIGIN ACCEPT_ENCODING ADDRESS…` asks ORIGIN once for
 * each address, and from then on answers it with the same bytes under the same headers, and nothing else.
 */
const [port, origin = '', coding = '', ...addresses] = process.argv.slice(2)
const answers = new Map<string, { headers: Record<string, string>; bytes: Buffer }>()
/** What Node puts there itself. */
const own = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding'])

for (const address of addresses) {
  // `fetch` would undo the coding: the bytes are wanted as they are.
  const answer = await new Promise<{ headers: Record<string, string>; bytes: Buffer }>((resolve, reject) => {
    request(origin + address, { headers: { 'accept-encoding': coding } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const headers = Object.entries(response.headers).flatMap(([name, value]) => (typeof value !== 'string' || own.has(name) ? [] : [[name, value] as const]))
        resolve({ headers: Object.fromEntries(headers), bytes: Buffer.concat(chunks) })
      })
    }).on('error', reject).end()
  })
  answers.set(address, answer)
}

const server = createServer((req, res) => {
  const answer = answers.get(req.url ?? '')
  if (!answer) {
    res.writeHead(404).end()
    return
  }
  res.writeHead(200, answer.headers)
  res.end(answer.bytes)
})
server.listen(Number(port), '127.0.0.1', () => { console.log('listening') })
