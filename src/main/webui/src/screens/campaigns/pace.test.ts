import { describe, expect, it } from 'vitest'
import type { LawView } from '../../api/schema'
import { asksConsent, asksEachLead, type PaceDraft, paceInput, why } from './pace'

const russia = {
  law: 'RU',
  withoutConsent: ['PREVIEW'],
  withConsent: ['PREVIEW', 'PROGRESSIVE', 'RATIO', 'PREDICTIVE'],
} as unknown as LawView
const america = { ...russia, law: 'US', withoutConsent: russia.withConsent, mostAbandoned: 0.03 } as LawView
const pace: PaceDraft = { law: 'RU', advertising: true, consent: ' ', ratio: 1.5, limitPercent: 3, weight: 1 }

describe('why a campaign cannot be dialled so', () => {
  it('is missing consent for Russian advertising, unless a person presses call', () => {
    expect(why(russia, 'PREDICTIVE', pace)).toBe('NO_CONSENT')
    expect(why(russia, 'PROGRESSIVE', pace)).toBe('NO_CONSENT')
    expect(why(russia, 'PREVIEW', pace)).toBeNull()
    expect(why(russia, 'PREDICTIVE', { ...pace, consent: 'log 14' })).toBeNull()
    expect(why(russia, 'PREDICTIVE', { ...pace, advertising: false })).toBeNull()
    expect(why(russia, 'PREDICTIVE', pace, 12)).toBeNull()
    expect(asksEachLead(russia, 'PREDICTIVE', pace)).toBe(true)
    expect(asksEachLead(russia, 'PREVIEW', pace)).toBe(false)
    expect(asksConsent(russia)).toBe(true)
  })
  it("is a limit above the law's, in the modes that have one", () => {
    expect(why(america, 'PREDICTIVE', { ...pace, limitPercent: 3 })).toBeNull()
    expect(why(america, 'PREDICTIVE', { ...pace, limitPercent: 3.5 })).toBe('LIMIT')
    expect(why(america, 'PROGRESSIVE', { ...pace, limitPercent: 5 })).toBeNull()
    expect(asksConsent(america)).toBe(false)
  })
  it('is nothing as long as the laws are not known', () => {
    expect(why(undefined, 'PREDICTIVE', pace)).toBeNull()
  })
})

it('sends a share, and no empty consent', () => {
  expect(paceInput({ ...pace, limitPercent: 2.5 })).toMatchObject({ abandonedShare: 0.025, consent: null, weight: 1 })
})
