import { expect, it } from 'vitest'
import { takingNotes } from '../notes.ts'
import type { PersonRow } from '../sources/programme.ts'
import type { Existing } from './existing.ts'
import { nothingThere } from './existing.ts'
import { planOrganizations } from './planOrganizations.ts'

const at = (organization: string, at: number): PersonRow => ({ row: { path: `speakers[${at}]`, name: `speaker ${at}` }, key: `person:${at}`, name: 'Ada', jobTitle: '', organization, bio: '', picture: '', links: [], externalIds: [] })
function plan(names: string[], existing: Partial<Existing> = {}) {
  const { notes, note } = takingNotes()
  const steps = planOrganizations(names.map(at), { ...nothingThere, ...existing }, note)
  return { steps: steps.map((step) => (step.action === 'create' ? [step.fields.name, ...(step.fields.aliases ?? [])].join(' = ') : `${step.name} is here`)), notes: notes.map(({ code, detail }) => `${code} ${detail}`), keys: steps.map(({ key }) => key) }
}
const redHat = { id: '1', name: 'Red Hat', names: ['Red Hat', 'RHT'] }

it('makes each organization once, by its best name, and keeps how else it is written', () => {
  const { steps, notes } = plan(['Clyso GmbH', 'Clyso', 'CLYSO GmbH', 'Datadog', 'DataDog', 'Datadog', 'NVIDIA', 'The Linux Foundation', 'Linux Foundation', 'The Linux Foundation', ''])
  expect(steps).toEqual(['Clyso = Clyso GmbH = CLYSO GmbH', 'Datadog = DataDog', 'NVIDIA', 'The Linux Foundation = Linux Foundation'])
  expect(notes).toEqual(['organization-matched "Clyso GmbH" became "Clyso"', 'organization-matched "CLYSO GmbH" became "Clyso"', 'organization-matched "DataDog" became "Datadog"', 'organization-matched "Linux Foundation" became "The Linux Foundation"'])
})

it('writes a name as the source does, legal form and all, if it writes no other', () => {
  expect(plan(['Macquarie Group Pty Ltd']).steps).toEqual(['Macquarie Group Pty Ltd'])
})

it('uses one that is here under any of its names, and says how it was written', () => {
  const { steps, notes } = plan(['Red Hat, Inc.', 'RHT', 'RED HAT'], { organizations: new Map([['red hat', redHat], ['rht', redHat]]) })
  expect([steps, notes]).toEqual([['Red Hat is here', 'Red Hat is here'], ['organization-matched "Red Hat, Inc." became "Red Hat"', 'organization-matched "RED HAT" became "Red Hat"']])
})

it('takes, of several that are here under one name, the one that is written so, and asks where none is', () => {
  const organizations = new Map([['acme', { id: '1', name: 'Acme', names: ['Acme'], rivals: [{ id: '2', name: 'Acme GmbH', names: ['Acme GmbH'] }] }]])
  expect(plan(['Acme GmbH'], { organizations })).toMatchObject({ steps: ['Acme GmbH is here'], notes: [] })
  expect(plan(['Acme, Inc.'], { organizations })).toMatchObject({ steps: ['Acme is here'], notes: ['organization-matched "Acme, Inc." became "Acme"', 'perhaps-same-organization "Acme" and "Acme GmbH"; "Acme" was taken'] })
})

it('takes nothing that is only alike for the same, and lists it', () => {
  const { steps, notes } = plan(['RedHat', 'Google', 'Google Cloud', 'CNCF', 'Cloud Native Computing Foundation'], { organizations: new Map([['red hat', redHat]]) })
  expect(steps).toEqual(['RedHat', 'Google', 'Google Cloud', 'CNCF', 'Cloud Native Computing Foundation'])
  expect(notes).toEqual(['perhaps-same-organization "RedHat" and "Red Hat"', 'perhaps-same-organization "Cloud Native Computing Foundation" and "CNCF"'])
})
