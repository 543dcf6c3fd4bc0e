import { describe, expect, it } from 'vitest'
import type { CampaignView, LawView } from '../../api/schema'
import { type Known, startOf } from './draft'

const all = ['PREVIEW', 'PROGRESSIVE', 'RATIO', 'PREDICTIVE']
const russia = { law: 'RU', withoutConsent: ['PREVIEW'], withConsent: all, callsADay: 2, shortestRingSeconds: 15 } as unknown as LawView
const america = {
  law: 'US',
  withoutConsent: all,
  withConsent: all,
  callsADay: 3,
  shortestRingSeconds: 15,
  mostAbandoned: 0.03,
} as unknown as LawView

function known(law: LawView['law'], others: CampaignView[] = []): Known {
  const defaults = { law, retryRules: { mostAttempts: 8, rules: {} }, attemptCaps: { perDay: 3, perWeek: 8 } }
  return { bases: [], teams: [], trunks: [], laws: [russia, america], others, defaults }
}

describe('a new campaign', () => {
  it("begins under the law of the company's country, within what it lets", () => {
    expect(startOf(known('RU'))).toMatchObject({ pace: { law: 'RU' }, mode: 'PREVIEW', perDay: 2 })
    expect(startOf(known('US'))).toMatchObject({ pace: { law: 'US' }, mode: 'PROGRESSIVE', perDay: 3 })
  })
  it('does not take over the law of the campaign before', () => {
    const before = { id: 1, companyName: 'Ромашка', pace: { law: 'NONE' } } as CampaignView
    expect(startOf(known('US', [before]))).toMatchObject({ pace: { law: 'US' }, companyName: 'Ромашка' })
  })
})
