import type { z } from 'zod'
import { acceptedSchema, editedSchema, scheduleSchema } from '../../content/schedule/schedule.ts'
import type { Edited, Schedule, ScheduleContent, ScheduleSlot, SentEdit } from '../../content/schedule/schedule.ts'
import { applyEdits, isSamePlace, mergeSlots, undoOf } from '../../program/scheduleEdits.ts'
import type { SlotEdit, Step } from '../../program/scheduleEdits.ts'
import type { Slots } from './scheduleModel.ts'

/** An act of the editor: its name for the undo button, and what it does. */
export type Act = { readonly label: string; readonly edits: readonly SlotEdit[] }

export type ScheduleState = {
  readonly content: ScheduleContent
  /** As the server said last. */
  readonly known: Slots
  /** With the edits that are on their way. */
  readonly slots: Slots
  readonly past: readonly Step[]
  readonly isSaving: boolean
  /** Refused since somebody else changed a slot: the act, and the slots as they are now are in `slots`. */
  readonly refused: Act | null
  /** What else went wrong, in words. */
  readonly fault: string | null
  /** Slots that somebody else changed lately. */
  readonly changed: ReadonlySet<string>
}

/** What the server answered: a status, and JSON. @throws if it did not answer. */
export type Ask = (path: string, body?: object) => Promise<{ status: number; body: unknown }>

const longestPast = 50
const noAnswer = 'The server did not answer. Nothing is known of your last change: look at the schedule once it is back.'

/** The schedule that an editor sees: edits go out one after the other, changes of others come in by `refresh`. */
export function createScheduleStore({ ask, first }: { ask: Ask; first: Required<Schedule> }) {
  let { marks } = first
  let waiting: Act[] = []
  let acts = 0
  let isHeld = false
  let running: Promise<void> = Promise.resolve()
  const listeners = new Set<() => void>()
  const known = bySlot(first.slots)
  let state: ScheduleState = { content: first.content, known, slots: known, past: [], isSaving: false, refused: null, fault: null, changed: new Set() }

  const set = (change: Partial<ScheduleState>): void => {
    const base = { ...state, ...change }
    state = { ...base, slots: waiting.reduce((slots: Slots, { edits }) => applyEdits(slots, edits), base.known), isSaving: waiting.length > 0 }
    for (const listener of listeners) listener()
  }

  const send = async (act: Act, isUndo: boolean): Promise<void> => {
    const seen = state.known
    try {
      const { body, status } = await ask('schedule/moves', { edits: act.edits.map((edit) => withExpectation(edit, seen)) })
      acts += 1
      waiting = waiting.slice(1)
      if (status === 200) {
        const told = editedSchema.parse(body)
        set({ known: mergeSlots(seen, told), past: isUndo ? state.past.slice(0, -1) : [...state.past, stepOf(act, seen, told)].slice(-longestPast) })
      } else if (status === 409 && isRecord(body) && body.code === 'slot_changed') {
        const told = editedSchema.parse({ slots: body.slots, removed: body.removed })
        waiting = []
        set({ known: mergeSlots(seen, told), refused: act, changed: new Set(told.slots.map(({ id }) => id)) })
      } else {
        waiting = []
        set({ fault: faultIn(body) })
      }
    } catch {
      acts += 1
      waiting = []
      set({ fault: noAnswer })
    }
  }

  const enqueue = (act: Act, isUndo: boolean): void => {
    if (act.edits.length === 0) return
    waiting = [...waiting, act]
    set({ refused: null, fault: null, changed: new Set() })
    // What waited behind a refused act was made of what it showed: it is not sent.
    running = running.then(() => (waiting.includes(act) ? send(act, isUndo) : undefined))
  }

  const isBusy = (): boolean => isHeld || waiting.length > 0

  return {
    state: (): ScheduleState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    act: (label: string, edits: readonly SlotEdit[]): void => enqueue({ label, edits }, false),
    /** Takes the last act back, unless somebody changed its slots since: then it is forgotten, and that is said. */
    undo: (): void => {
      const step = state.past.at(-1)
      if (step === undefined || waiting.length > 0) return
      const edits = undoOf(step, state.known)
      if (edits === null) set({ past: state.past.slice(0, -1), fault: `“${step.label}” can’t be undone: somebody changed it since.` })
      else enqueue({ label: `Undo ${step.label}`, edits }, true)
    },
    /** Does what was refused, to the slots as they are now. */
    insist: (): void => {
      if (state.refused !== null) enqueue(state.refused, false)
    },
    dismiss: (): void => set({ refused: null, fault: null }),
    /** While a slot is dragged, what others change waits. */
    hold: (held: boolean): void => { isHeld = held },
    accept: async (key: string, reason: string | null): Promise<void> => {
      try {
        const { body, status } = await ask('schedule/accepted', { key, reason })
        if (status === 200 && isRecord(body)) set({ content: { ...state.content, accepted: acceptedSchema.array().parse(body.accepted) } })
        else set({ fault: faultIn(body) })
      } catch {
        set({ fault: noAnswer })
      }
    },
    /** Looks whether somebody changed something. An answer that an edit of this editor overtook is thrown away. @throws Error if the server is in trouble. */
    refresh: async (): Promise<void> => {
      if (isBusy()) return
      const actsBefore = acts
      const { body, status } = await ask(`schedule?${new URLSearchParams(marks)}`)
      if (status >= 500) throw new Error(`The server answered ${status}.`)
      if (status !== 200) {
        set({ fault: faultIn(body) }) // signed out, or without the role
        return
      }
      if (acts !== actsBefore || isBusy()) return
      const told = scheduleSchema.parse(body)
      ;({ marks } = told)
      if (told.slots === undefined && told.content === undefined) return
      const next = told.slots === undefined ? state.known : bySlot(told.slots)
      set({ known: next, content: told.content ?? state.content, changed: differencesOf(state.known, next) })
    },
  }
}
export type ScheduleStore = ReturnType<typeof createScheduleStore>

/** The editor saw the slots as they are known here: only if they still are so is anything done. */
function withExpectation(edit: SlotEdit, seen: Slots): SentEdit {
  if (edit.kind === 'add') return { kind: 'add', session: edit.session, to: { ...edit.to } }
  const expected = seen.get(edit.slot)?.updatedAt ?? new Date(0).toISOString()
  return edit.kind === 'place' ? { kind: 'place', slot: edit.slot, expected, to: { ...edit.to } } : { kind: 'remove', slot: edit.slot, expected }
}

function stepOf({ edits, label }: Act, seen: Slots, told: Edited): Step {
  const touched = new Set(edits.flatMap((edit) => (edit.kind === 'add' ? [] : [edit.slot])))
  return { label, before: [...touched].flatMap((id) => seen.get(id) ?? []), after: told.slots }
}

function differencesOf(before: Slots, after: Slots): Set<string> {
  const isOther = (slot: ScheduleSlot): boolean => {
    const was = before.get(slot.id)
    return was === undefined || !isSamePlace(was, slot) || was.state !== slot.state
  }
  return new Set([...[...after.values()].filter(isOther).map(({ id }) => id), ...[...before.keys()].filter((id) => !after.has(id))])
}

function bySlot(slots: readonly z.infer<typeof editedSchema>['slots'][number][]): Map<string, ScheduleSlot> {
  return new Map(slots.map((slot) => [slot.id, slot]))
}

/** A problem's words, or those of an error of Payload. */
function faultIn(body: unknown): string {
  if (isRecord(body) && typeof body.detail === 'string') return body.detail
  const [first] = isRecord(body) && Array.isArray(body.errors) ? (body.errors as unknown[]) : []
  return isRecord(first) && typeof first.message === 'string' ? first.message : 'The server refused it without a reason.'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
