import { checkReleased } from './checks/checkReleased.ts'
import { checkTree } from './checks/checkTree.ts'
import { tool } from './checks/tool.ts'

/** `npm run lint`: style and types, import borders, floors of versions, what was released. All of them run, so that one reading shows everything. */
const codes = [
  await tool('eslint', ['--max-warnings=0', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '--cache-strategy', 'content', ...process.argv.slice(2), '.']),
  await tool('depcruise', ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'src', 'payload.config.ts']),
  checkTree(),
  await checkReleased(),
]
process.exit(codes.some((code) => code !== 0) ? 1 : 0)
