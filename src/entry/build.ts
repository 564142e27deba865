import { spawnSync } from 'node:child_process'

import { buildCms } from './build/buildCms.ts'
import { BUNDLES, bundle } from './build/bundle.ts'

/** `npm run build`: what `npm start` and an image run, built where it is stale. */
await bundle(BUNDLES)
const outcome = await buildCms(() => {
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } })
  if (status !== 0) process.exit(status ?? 1)
  return Promise.resolve()
})
console.log(outcome === 'built' ? 'Built.' : 'Everything is built already.')
