import { tool } from './checks/tool.ts'

/** `npm run typecheck` */
process.exit(await tool('tsc', ['--noEmit', ...process.argv.slice(2)]))
