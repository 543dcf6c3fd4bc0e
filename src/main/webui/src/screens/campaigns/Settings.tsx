import { useTranslation } from 'react-i18next'
import type { CampaignView } from '../../api/schema'
import { Card } from '../../ui/Card'
import { spaced } from '../../ui/phoneNumber'
import { useBases, useTeams } from '../bases/bases'
import { useScripts } from '../scripts/scripts'
import s from './campaigns.module.css'
import { hoursInWords } from './hours'

export function Settings({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation()
  const { data: bases } = useBases()
  const { data: teams } = useTeams()
  const { data: scripts } = useScripts()
  const facts: [string, string][] = [
    [
      t('campaigns.bases'),
      (bases ?? [])
        .filter((base) => campaign.bases.includes(base.id))
        .map((base) => base.name)
        .join(', '),
    ],
    [t('campaigns.team'), teams?.find((team) => team.id === campaign.team)?.name ?? ''],
    [t('campaigns.hours'), hoursInWords(campaign.callingHours, t)],
    [t('campaigns.script'), scripts?.find((script) => script.id === campaign.scriptId)?.name ?? ''],
    [t('campaigns.trunk'), `${campaign.trunk}, ${t('campaigns.linesAtMost', { count: campaign.mostLines })}`],
    [t('campaigns.ring'), t('campaigns.seconds', { count: campaign.ringSeconds })],
    [t('campaigns.wrapUp'), t('campaigns.seconds', { count: campaign.wrapUpSeconds })],
    [t('pace.law'), t(`pace.laws.${campaign.pace.law}`)],
    [t('pace.consent'), campaign.pace.consent ?? ''],
    [t('pace.weight'), String(campaign.pace.weight)],
    [t('campaigns.callerId'), campaign.callerId ? spaced(campaign.callerId) : t('campaigns.trunkDefault')],
    [t('campaigns.attempts'), t('campaigns.attemptsOf', { most: campaign.retryRules.mostAttempts, ...campaign.attemptCaps })],
    [t('campaigns.language'), t(`campaigns.languages.${campaign.language === 'en' ? 'en' : 'ru'}`)],
    [t('campaigns.notice'), t(campaign.recordingNotice ? 'yes' : 'no')],
  ]
  return (
    <Card title={t('campaigns.settings')}>
      <dl className={s.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || '—'}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
