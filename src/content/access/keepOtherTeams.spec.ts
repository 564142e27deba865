import { expect, it } from 'vitest'
import { teamsShutOut } from './keepOtherTeams.ts'

it('lets an editor add any team and take their own out', () => {
  expect(teamsShutOut(['a'], ['a', 'b'], ['a'])).toEqual([])
  expect(teamsShutOut(['a', 'b'], ['b'], ['a'])).toEqual([])
})

it('names the teams of others that would be shut out', () => {
  expect(teamsShutOut(['a', 'b', 'c'], ['a'], ['a'])).toEqual(['b', 'c'])
  expect(teamsShutOut(['a', 'b'], [], ['a'])).toEqual(['b'])
})
