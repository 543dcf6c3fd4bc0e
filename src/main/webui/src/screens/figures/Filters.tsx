import { SegmentedControl, Select, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { DayField } from '../../ui/DayField'
import { isAnyOf } from '../../ui/roles'
import { useTeams } from '../bases/bases'
import { useCampaigns } from '../campaigns/campaigns'
import type { Wanted } from './figures'
import s from './figures.module.css'
import { daysOf, isSpan, PERIODS, type Which } from './period'

/** The period, the team, the campaign. A supervisor has one team, and need not choose it. */
export function Filters({
  wanted,
  want,
  today,
  aside,
}: {
  wanted: Wanted
  want: (wanted: Wanted) => void
  today: string
  aside: ReactNode
}) {
  const { t } = useTranslation()
  const [which, choose] = useState<Which>('today')
  const choosesTeam = isAnyOf(useSession(), 'HEAD_OF_SALES')
  const { data: teams } = useTeams()
  const { data: campaigns } = useCampaigns()
  const narrow = (part: Partial<Wanted>) => want({ ...wanted, ...part })
  return (
    <div className={s.filters}>
      <SegmentedControl
        aria-label={t('figures.period')}
        value={which}
        onChange={(value) => {
          choose(value)
          if (value !== 'days') narrow(daysOf(value, today))
        }}
        data={PERIODS.map((one) => ({ value: one, label: t(`figures.periods.${one}`) }))}
      />
      {which === 'days' && (
        <>
          <DayField label={t('figures.from')} w={150} value={wanted.from} onChange={(from) => narrow({ from })} />
          <DayField label={t('figures.to')} w={150} value={wanted.to} onChange={(to) => narrow({ to })} />
        </>
      )}
      {choosesTeam && (
        <Select
          label={t('figures.team')}
          placeholder={t('figures.allTeams')}
          clearable
          w={190}
          data={(teams ?? []).map((team) => ({ value: String(team.id), label: team.name }))}
          value={wanted.team || null}
          onChange={(team) => narrow({ team: team ?? '' })}
        />
      )}
      <Select
        label={t('figures.campaign')}
        placeholder={t('figures.allCampaigns')}
        clearable
        searchable
        w={220}
        data={(campaigns ?? []).map((campaign) => ({ value: String(campaign.id), label: campaign.name }))}
        value={wanted.campaign || null}
        onChange={(campaign) => narrow({ campaign: campaign ?? '' })}
      />
      {aside}
      {!isSpan(wanted) && (
        <Text size="sm" c="red" w="100%" role="alert">
          {t('figures.noSpan')}
        </Text>
      )}
    </div>
  )
}
