import type { Program } from './child.ts'
import type { Environments } from './settings.ts'

const NEXT = 'node_modules/next/dist/bin/next'

/** The three processes of a running Lineup. */
export interface Programs {
  delivery: Program
  cms: Program
  worker: Program
}

/** From what was built. */
export function productionPrograms(env: Environments, cmsPort: number): Programs {
  return {
    delivery: { name: 'delivery', args: ['dist/delivery.js'], env: env.delivery },
    cms: { name: 'cms', args: [NEXT, 'start', '-H', '127.0.0.1', '-p', String(cmsPort)], env: env.cms },
    worker: { name: 'worker', args: ['dist/worker.js'], env: env.worker },
  }
}

/** From the sources, read again when they change. */
export function developmentPrograms(env: Environments, cmsPort: number): Programs {
  const watched = (file: string): string[] => ['--watch', '--watch-preserve-output', '--disable-warning=ExperimentalWarning', file]
  return {
    delivery: { name: 'delivery', args: watched('src/entry/delivery.ts'), env: env.delivery },
    cms: { name: 'cms', args: [NEXT, 'dev', '-H', '127.0.0.1', '-p', String(cmsPort)], env: env.cms },
    worker: { name: 'worker', args: watched('src/entry/worker.ts'), env: env.worker },
  }
}

export function nextBuild(env: NodeJS.ProcessEnv): Program {
  return { name: 'build', args: [NEXT, 'build'], env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } }
}

/** A command of src/entry, from its bundle. */
export function command(name: 'migrate' | 'demo' | 'admin-create', args: readonly string[], env: NodeJS.ProcessEnv): Program {
  return { name, args: [`dist/${name}.js`, ...args], env }
}
