import fc from 'fast-check'
import { expect, it } from 'vitest'
import { organizationKeyOf } from '../organizationKeyOf.ts'
import { lookalikes } from './lookalikes.ts'

/** Which of the others a name is shown beside. */
function alikeTo(name: string, ...others: string[]): string | null {
  const known = lookalikes()
  for (const other of others) known.add(organizationKeyOf(other), other)
  return known.find(organizationKeyOf(name))
}

it.each([
  ['RedHat', 'Red Hat'], ['Open-AI', 'OpenAI'], ['Nestle', 'Nestlé'], ['Kedify.io', 'Kedify'], ['Grafana', 'Grafana Labs'], ['HAProxy Technologies', 'HAProxy'], ['BT Group', 'BT'],
  ['CNCF', 'Cloud Native Computing Foundation'], ['Cloud Native Computing Foundation', 'CNCF'], ['The Linux Foundntion', 'The Linux Foundation'], ['Kubernets Inc', 'Kubernetes'], ['Uppsala Universtet', 'Uppsala Universitet'], ['Michelin', 'Micheiln'],
])('shows %j beside %j', (name, other) => { expect(alikeTo(name, 'Wiz', other, 'Zupee')).toBe(other) })

it.each([
  ['Google Cloud', 'Google'], ['IBM Research', 'IBM'], ['Microsoft Azure', 'Microsoft'], ['Akuity', 'Akamai'], ['Orange', 'OrangeLogic'], ['Meta', 'Beta'], ['Messier42', 'Messier43'], ['NTT', 'NTG'], ['EDB', 'Edera'], ['Red Hat', 'Red Hat'],
  ['University of Oxford', 'University of Groningen'], ['UO', 'University of Oxford'],
])('sees nothing alike in %j and %j', (name, other) => { expect(alikeTo(name, other)).toBeNull() })

it('is the same from both sides', () => {
  const name = fc.array(fc.constantFrom('red', 'hat', 'labs', 'cloud', 'ö', 'open', 'foundation', '1', '2', '.io', '-', 'of'), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  fc.assert(fc.property(name, name, (one, other) => {
    expect(alikeTo(one, other) === null).toBe(alikeTo(other, one) === null)
  }))
})
