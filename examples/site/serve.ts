import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { parseArgs } from 'node:util'

/** `node serve.ts [--port 8080] [--dir dist]`: looks at the built site. Any web server serves it as well. */
const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' }, dir: { type: 'string', default: 'dist' } } })
const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' }
const root = path.resolve(values.dir)

const server = createServer((request, response) => {
  void find(URL.parse(request.url ?? '/', 'http://site.invalid')?.pathname ?? '/').then((file) => {
    if (file === undefined) return response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.\n')
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' })
    return createReadStream(file).pipe(response)
  })
})
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address()
  console.log(`The site is at http://localhost:${typeof address === 'object' && address ? address.port : values.port}/ (Ctrl-C stops it)`)
})

/** The file of an address inside the folder; undefined if there is none. */
async function find(pathname: string): Promise<string | undefined> {
  const file = path.join(root, path.normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname))
  return file.startsWith(root + path.sep) && (await stat(file).catch(() => undefined))?.isFile() ? file : undefined
}
