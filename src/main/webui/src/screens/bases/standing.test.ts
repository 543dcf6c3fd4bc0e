import { expect, test } from 'vitest'
import type { BaseStandingView } from '../../api/schema'
import { bySection } from './standing'

const row = (section: string, state: string, stage: string, leads: number) =>
  ({ base: 1, name: 'Autumn', section, state, stage, leads }) as BaseStandingView

test('leads of one state are one figure, whichever stage works on them', () => {
  const parts = bySection([
    row('TO_CALL', 'NEW', 'COLD', 5),
    row('TO_CALL', 'FIRST_CONTACT', 'COLD', 7),
    row('TO_CALL', 'FIRST_CONTACT', 'WARM', 2),
  ])
  expect(parts).toEqual([
    {
      section: 'TO_CALL',
      leads: 14,
      states: [
        { state: 'FIRST_CONTACT', leads: 9 },
        { state: 'NEW', leads: 5 },
      ],
    },
  ])
})

test('sections stand in the order of the work, empty ones are left out', () => {
  const parts = bySection([row('REFUSED_OR_NON_PROFILE', 'REFUSED', 'COLD', 3), row('TO_CALL', 'NEW', 'COLD', 1)])
  expect(parts.map(({ section }) => section)).toEqual(['TO_CALL', 'REFUSED_OR_NON_PROFILE'])
})
