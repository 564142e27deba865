import { runCommand } from './launcher/runCommand.ts'

/** `npm run migrate|import|export|demo|admin:create`: a bundled command, with the database it needs. */
const [name = '', ...args] = process.argv.slice(2)
process.exit(await runCommand(name, args))
