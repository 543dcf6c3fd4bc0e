import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CampaignFiguresView } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import { clock } from '../../ui/since'
import { refusals, useCampaignFigures, type Wanted } from './figures'
import s from './figures.module.css'
import { type Column, Sheet } from './Sheet'

export function CampaignTable({ wanted, valid }: { wanted: Wanted; valid: boolean }) {
  const { t } = useTranslation()
  const { count, share } = useNumbers()
  const { data, error } = useCampaignFigures(wanted, valid)
  const sum = (of: (row: CampaignFiguresView) => number) => (data ?? []).reduce((total, row) => total + of(row), 0)
  const figure = (
    key: 'attempts' | 'answered' | 'connected' | 'abandoned' | 'warm' | 'refusals',
    of: (row: CampaignFiguresView) => number,
  ): Column<CampaignFiguresView> => ({
    title: t(`figures.column.${key}`),
    means: t(`figures.means.${key}`),
    of: (row) => count(of(row)),
    total: count(sum(of)),
  })
  const part = (some: number, all: number) => (all > 0 ? share(some / all) : '—')
  const attempts = sum((row) => row.attempts)
  const answered = sum((row) => row.answered)
  return (
    <Sheet
      name={{
        title: t('figures.column.campaign'),
        of: (row) => (
          <Link to="/campaigns/$campaign" params={{ campaign: String(row.campaign) }} className={s.link}>
            {row.name}
          </Link>
        ),
      }}
      rows={data}
      error={error}
      keyOf={(row) => row.campaign}
      columns={[
        figure('attempts', (row) => row.attempts),
        figure('answered', (row) => row.answered),
        figure('connected', (row) => row.connected),
        {
          title: t('figures.column.contactRate'),
          means: t('figures.means.contactRate'),
          of: (row) => part(row.connected, row.attempts),
          total: part(
            sum((row) => row.connected),
            attempts,
          ),
        },
        figure('abandoned', (row) => row.abandoned),
        {
          title: t('figures.column.abandonedShare'),
          means: t('figures.means.abandonedShare'),
          of: (row) => part(row.abandoned, row.answered),
          total: part(
            sum((row) => row.abandoned),
            answered,
          ),
        },
        {
          title: t('figures.column.talk'),
          means: t('figures.means.campaignTalk'),
          of: (row) => clock(row.talkSeconds),
          total: clock(sum((row) => row.talkSeconds)),
        },
        figure('warm', (row) => row.said['WARM'] ?? 0),
        figure('refusals', (row) => refusals(row.said)),
      ]}
    />
  )
}
