import { spawn } from 'node:child_process'
import path from 'node:path'

/** Runs a program of node_modules in our place. @returns its exit code. */
export async function tool(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(path.join('node_modules', '.bin', name), args, { stdio: 'inherit', env: withPinnedNode(env) })
    child.once('error', (error) => {
      console.error(`${name} could not be run: ${error.message}`)
      resolve(127)
    })
    child.once('exit', (code, signal) => { resolve(code ?? (signal === null ? 1 : 130)) })
  })
}

/** Programs of node_modules look for `node` on the way: the pinned one comes first. */
export function withPinnedNode(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { ...process.env, PATH: [path.resolve('node_modules/.bin'), process.env['PATH'] ?? ''].join(path.delimiter), ...env }
}
