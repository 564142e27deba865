import { createServer } from 'node:net'

/** A port that nobody listens on at this moment. @param wanted taken when it is free; 0 for any. */
export async function freePort(wanted = 0, host = '127.0.0.1'): Promise<number> {
  return await tryPort(wanted, host) ?? await freePort(0, host)
}

/** @returns the port listened on for a moment, undefined when it is taken. @throws what else listening throws. */
export async function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => { resolve(typeof address === 'object' ? address?.port : undefined) })
    })
  })
}
