import type { Payload } from 'payload'
import { applyPlan } from '../apply/applyPlan.ts'
import { describeCause } from '../apply/ApplyError.ts'
import { loadExisting } from '../apply/loadExisting.ts'
import type { Plan } from '../plan/plan.ts'
import { PlanRefused } from '../plan/plan.ts'
import { planProgramme } from '../plan/planProgramme.ts'
import { sizeOf } from '../plan/sizeOf.ts'
import { SourceError } from '../sources/SourceError.ts'
import { describePlan, plain } from './describePlan.ts'
import { exitCodes } from './exitCodes.ts'
import type { Outcome } from './exitCodes.ts'
import type { ImportArguments } from './readArguments.ts'
import { readArguments, UsageError } from './readArguments.ts'
import { readSource } from './readSource.ts'
import { reportOf } from './report.ts'
import { usage } from './usage.ts'

/** The world as the command sees it. */
export type Surroundings = {
  /** The one place for results. */
  print: (text: string) => void
  /** What happens, and what is wrong. */
  tell: (text: string) => void
  /** Shows how far the work is: so many documents of so many. */
  showProgress: (done: number, total: number) => void
  /** Asks at the terminal; `null` where there is none. */
  confirm: ((question: string) => Promise<boolean>) | null
  /** Opened once the file is read, and only then. */
  openPayload: () => Promise<Payload>
  signal?: AbortSignal
}

/** `npm run import`; the exit code. */
export async function runImport(words: readonly string[], around: Surroundings): Promise<number> {
  let given: ImportArguments | null
  try {
    given = readArguments(words)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    around.tell(`${error.message}\n\n${usage}`)
    return exitCodes.usage
  }
  if (given === null) {
    around.print(usage)
    return exitCodes.done
  }
  const found: { plan?: Plan; eventId?: string; error?: string } = {}
  let outcome: Outcome
  try {
    outcome = await carryOut(given, found, around)
  } catch (error) {
    outcome = error instanceof SourceError ? 'unreadable' : error instanceof PlanRefused ? 'refused' : 'failed'
    found.error = plain(describeCause(error))
    around.tell(outcome === 'failed' ? `The import failed, nothing was changed: ${found.error}\n` : `${found.error}\n`)
  }
  if (given.json) around.print(`${JSON.stringify(reportOf(outcome, given, found), null, 2)}\n`)
  return exitCodes[outcome]
}

async function carryOut(given: ImportArguments, found: { plan?: Plan; eventId?: string; error?: string }, around: Surroundings): Promise<Outcome> {
  const programme = await readSource(given)
  const payload = await around.openPayload()
  const existing = await loadExisting(payload, programme, given.event)
  const plan = planProgramme(programme, existing, { slug: given.event, create: given.create, publish: given.publish, locale: given.locale })
  found.plan = plan
  if (given.dryRun) {
    if (!given.json) around.print(`${describePlan(plan, Infinity)}\n\nDry run: nothing was changed.\n`)
    return 'done'
  }
  const refusal = await findRefusal(given, plan, around)
  if (refusal !== null) {
    found.error = refusal
    around.tell(`${refusal}\n`)
    return 'unconfirmed'
  }
  const startedAt = performance.now()
  found.eventId = await applyPlan(payload, plan, {
    report: around.showProgress,
    signal: around.signal,
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const { create } = sizeOf(plan)
  around.tell(
    `Imported ${create.sessions} sessions, ${create.speakers} speakers and ${create.rooms} rooms into "${given.event}" in ${seconds} s, ` +
      `${plan.publish ? 'published' : 'as drafts'}. ${plan.notes.length} notes${given.json ? '' : ': see them with --dry-run before, or --json'}.\n`,
  )
  return 'done'
}

/** Why the plan is not carried out; `null` if somebody said yes. */
async function findRefusal({ yes, json }: ImportArguments, plan: Plan, { tell, confirm }: Surroundings): Promise<string | null> {
  if (yes) return null
  if (confirm === null) return 'Nobody can be asked here, and nothing was changed. Look at the plan with --dry-run, then add --yes.'
  if (!json) tell(`${describePlan(plan, 5)}\n\n`)
  return (await confirm(`Make ${sizeOf(plan).created} documents?`)) ? null : 'Nothing was changed.'
}
