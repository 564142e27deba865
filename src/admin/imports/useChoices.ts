'use client'

import { useMemo, useState } from 'react'
import type { GivenApplyInput } from '../../program/importing/importsAnswer.ts'
import type { PlanView } from '../../program/importing/planView.ts'

type Missing = PlanView['missing']['shown'][number]
type KeptField = { collection: string; id: string; field: string }

/** What an editor decides about single things of a plan. */
export type Choices = {
  isTaken: (field: KeptField) => boolean
  /** Takes the source's values in place of those that editors wrote, or leaves these. */
  take: (fields: readonly KeptField[], isTaken: boolean) => void
  /** The document that a doubtful row is; `null`: another. */
  sameAs: (row: string) => string | null
  setSame: (row: string, id: string | null) => void
  becomes: (missing: Missing) => Missing['becomes']
  setMissing: (all: readonly Missing[], becomes: Missing['becomes']) => void
  /** How many things are other than planned. */
  count: number
  input: Pick<GivenApplyInput, 'take' | 'same' | 'missing'>
}

/** Starts as the plan has it. */
export function useChoices({ missing: { shown } }: PlanView): Choices {
  const [taken, setTaken] = useState<ReadonlyMap<string, KeptField>>(new Map())
  const [same, setSame] = useState<ReadonlyMap<string, string>>(new Map())
  const [missing, setMissing] = useState<ReadonlyMap<string, Missing['becomes']>>(new Map())
  return useMemo((): Choices => {
    const changed = shown.filter(({ id, becomes }) => (missing.get(id) ?? becomes) !== becomes)
    return {
      isTaken: (field) => taken.has(keyOf(field)),
      take: (fields, isTaken) => setTaken((before) => {
        const next = new Map(before)
        for (const field of fields) if (isTaken) next.set(keyOf(field), field); else next.delete(keyOf(field))
        return next
      }),
      sameAs: (row) => same.get(row) ?? null,
      setSame: (row, id) => setSame((before) => new Map([...[...before].filter(([other]) => other !== row), ...(id === null ? [] : [[row, id] as const])])),
      becomes: ({ id, becomes }) => missing.get(id) ?? becomes,
      setMissing: (all, becomes) => setMissing((before) => new Map([...before, ...all.filter(({ mayCancel, mayArchive }) => ({ leave: true, cancel: mayCancel, archive: mayArchive })[becomes]).map(({ id }) => [id, becomes] as const)])),
      count: taken.size + same.size + changed.length,
      input: {
        take: [...taken.values()],
        same: [...same].map(([row, id]) => ({ row, id })),
        missing: changed.map(({ collection, id, becomes }) => ({ collection, id, becomes: missing.get(id) ?? becomes })),
      },
    }
  }, [missing, same, shown, taken])
}

function keyOf({ collection, id, field }: KeptField): string {
  return `${collection} ${id} ${field}`
}
