// The first file that runs in a fresh clone: installs what is missing, then hands over to the pinned Node of node_modules.
// Plain JavaScript for the Node the system has; no packages.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const STAMP = path.join('node_modules', '.lineup-installed')
const LOCK = path.join('.data', 'install.lock')
const NODE = path.join('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
/** Commands that run from a bundle beside the database; the others have a file of their own name. */
const BUNDLED = ['migrate', 'import', 'export', 'demo', 'admin:create']

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'))
refuseOldNode()
const [command = 'start', ...args] = process.argv.slice(2)
if (!isInstalled()) await install()
const target = BUNDLED.includes(command) ? ['src/entry/command.ts', command.replace(':', '-')] : [`src/entry/${command}.ts`]
process.exit(await run(path.resolve(NODE), [...target, ...args], { channel: command === 'start' || command === 'dev' }))

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 9)) return
  console.error(`Lineup needs Node 20.9 or newer to begin with; this is ${process.versions.node}. Install a newer one from https://nodejs.org and run the same command again.`)
  process.exit(1)
}

/** What the packages on disk must have been installed from: the lock file, this kind of machine. */
function wanted() {
  return createHash('sha256').update(readFileSync('package-lock.json')).update(`${process.platform}-${process.arch}`).digest('hex')
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted() && existsSync(NODE)
}

async function install() {
  await takeLock()
  try {
    if (isInstalled()) return // another run has just done it
    const started = Date.now()
    console.log('Installing packages (once; about a minute) …')
    const ticker = setInterval(() => { console.log(`  … still installing, ${Math.round((Date.now() - started) / 1000)} s`) }, 10_000)
    // npm's warnings are about the system's Node; what runs later is the pinned one.
    const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { env: { ...process.env, NODE_ENV: 'development' } })
    clearInterval(ticker)
    if (code !== 0) fail(code, `Installing packages failed (npm ci ended with ${code}). Mend what npm says above (most often the network) and run the same command again: it starts the installation afresh.`)
    if (!existsSync(NODE)) fail(1, 'npm did not install the pinned Node (is `ignore-scripts` set for npm?). Run `npm config delete ignore-scripts` and the same command again.')
    writeFileSync(STAMP, wanted())
    console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`)
  } finally {
    rmSync(LOCK, { force: true })
  }
}

/** Two first starts at once must not install over each other. */
async function takeLock() {
  mkdirSync('.data', { recursive: true })
  for (let announced = false; ; await new Promise((resolve) => setTimeout(resolve, 500))) {
    try {
      return writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    } catch {
      if (!holderLives()) rmSync(LOCK, { force: true })
      else if (!announced) {
        announced = true
        console.log('Another run is installing the packages; waiting for it …')
      }
    }
  }
}

function holderLives() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'))
    if (pid <= 0 || pid === process.pid || !process.kill(pid, 0)) return false
    // The number may by now belong to another program.
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('bootstrap')
  } catch {
    return false
  }
}

/**
 * Runs a program in our place: signals are passed on, and its exit code is ours. The channel tells it when we are gone.
 * @param {string} program
 * @param {string[]} programArgs
 * @param {{ env?: NodeJS.ProcessEnv, channel?: boolean }} [options]
 * @returns {Promise<number>}
 */
function run(program, programArgs, { env = process.env, channel = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, programArgs, { stdio: ['inherit', 'inherit', 'inherit', ...(channel ? [/** @type {const} */ ('ipc')] : [])], env })
    /** @type {NodeJS.Signals | undefined} */
    let asked
    const pass = SIGNALS.map((signal) => {
      const listener = () => {
        asked = signal
        child.kill(signal)
      }
      process.on(signal, listener)
      return () => process.off(signal, listener)
    })
    child.once('error', (error) => { fail(1, `Could not run ${program}: ${error.message}`) })
    child.once('exit', (code, signal) => {
      for (const stop of pass) stop()
      const ended = code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)
      // A program that was asked to stop while it installed must not be taken for finished.
      if (asked !== undefined && program === 'npm') {
        rmSync(LOCK, { force: true })
        process.exit(128 + constants.signals[asked])
      }
      resolve(ended)
    })
  })
}

/** @param {number} code @param {string} message @returns {never} */
function fail(code, message) {
  console.error(message)
  rmSync(LOCK, { force: true })
  process.exit(code)
}
