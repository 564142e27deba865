import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** Parts of GraphiQL, by the names of what the package exports. */
export type AssetName = 'js' | 'css' | 'editorWorkerService' | 'jsonWorker' | 'graphqlWorker'

/** The package holds them all in one module of 9 MB: it is loaded, and let go of, in a thread of its own. */
const program = `
const { parentPort, workerData: { file, name } } = require('node:worker_threads')
import(file).then((assets) => parentPort.postMessage(Buffer.from(assets[name])))
`

/** Reads one of them. @throws if the package is not what it was */
export async function readAsset(name: AssetName): Promise<Uint8Array> {
  const main = createRequire(import.meta.url).resolve('@graphql-yoga/render-graphiql')
  const file = new URL('../esm/graphiql.js', pathToFileURL(main)).href
  const worker = new Worker(program, { eval: true, workerData: { file, name } })
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => { reject(new Error(`GraphiQL has no ${name}`)) })
    })
  } finally {
    await worker.terminate()
  }
}
