import { startLineup } from './startLineup.ts'

import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    lineup: { address: string, email: string, password: string }
  }
}

/** One Lineup with the demo, built for production, for all browser tests of a run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const lineup = await startLineup({ LINEUP_DEMO: 'on' })
  if (lineup.admin === undefined) throw new Error('a first start makes an admin')
  project.provide('lineup', { address: lineup.address, ...lineup.admin })
  return lineup.remove
}
