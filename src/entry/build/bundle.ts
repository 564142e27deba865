import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { build, stop } from 'esbuild'

import { isAlive } from '../../platform/postgres/postmaster.ts'
import { forget, isFresh, stamp } from './stamp.ts'

import type { BuildOptions } from 'esbuild'

/** Programs of src/entry that run from a bundle: they start in a third of the time, in half of the memory. */
export const BUNDLES = ['delivery', 'worker', 'migrate', 'import', 'export', 'admin-create', 'demo'] as const
export type Bundle = typeof BUNDLES[number]

const OUT = 'dist'

/** Native or self-locating packages stay in node_modules, and those that are loaded only where a setting asks for them. */
const EXTERNAL = ['sharp', 'undici', 'pg-native', 'esbuild', 'next', 'thread-stream', 'pino-pretty', 'pino/file', '@opentelemetry/*']

const options = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  sourcemap: 'linked',
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
  external: EXTERNAL,
  // What is CommonJS in the bundle asks for these.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url); '
      + 'import { fileURLToPath as __toPath } from "node:url"; import { dirname as __parent } from "node:path"; const __filename = __toPath(import.meta.url); const __dirname = __parent(__filename);',
  },
  // Style sheets and fonts that components of the admin import mean nothing to a server.
  loader: { '.css': 'empty', '.scss': 'empty', '.svg': 'dataurl', '.woff2': 'empty' },
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies BuildOptions

/**
 * Builds what is not fresh. Each file is put in place whole: a killed build leaves the older one.
 * @returns the paths of the bundles, in the order asked for.
 */
export async function bundle(names: readonly Bundle[]): Promise<string[]> {
  await removeHalves()
  const built: string[] = []
  for (const name of names) {
    const file = path.resolve(OUT, `${name}.js`)
    if (!await isFresh(name, file, options)) await bundleOne(name, file)
    built.push(file)
  }
  // Its service would stay as long as the launcher does.
  await stop()
  return built
}

/** What killed builds left. */
async function removeHalves(): Promise<void> {
  for (const entry of await readdir(OUT).catch(() => [])) {
    const [, pid] = /^\.half-(\d+)$/.exec(entry) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) await rm(path.join(OUT, entry), { recursive: true, force: true })
  }
}

async function bundleOne(name: Bundle, file: string): Promise<void> {
  const half = path.resolve(OUT, `.half-${process.pid}`)
  await mkdir(half, { recursive: true })
  try {
    const { metafile } = await build({ ...options, entryPoints: [`src/entry/${name}.ts`], outfile: path.join(half, `${name}.js`) })
    // The stamp is made of what esbuild has read; whoever changes a file meanwhile makes the next start build again.
    await forget(name)
    await rename(path.join(half, `${name}.js.map`), `${file}.map`)
    await rename(path.join(half, `${name}.js`), file)
    await stamp(name, Object.keys(metafile.inputs), options)
  } finally {
    await rm(half, { recursive: true, force: true })
  }
}
