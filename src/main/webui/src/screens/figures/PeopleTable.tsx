import { useTranslation } from 'react-i18next'
import type { PersonFiguresView } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import { clock } from '../../ui/since'
import { refusals, usePeopleFigures, type Wanted } from './figures'
import s from './figures.module.css'
import { type Column, Sheet } from './Sheet'

export function PeopleTable({ wanted, valid }: { wanted: Wanted; valid: boolean }) {
  const { t } = useTranslation()
  const { count, share } = useNumbers()
  const { data, error } = usePeopleFigures(wanted, valid)
  const sum = (of: (row: PersonFiguresView) => number) => (data ?? []).reduce((total, row) => total + of(row), 0)
  const talks = sum((row) => row.conversations)
  const figure = (
    key: 'conversations' | 'warm' | 'refusals' | 'callbacks' | 'notStated',
    of: (row: PersonFiguresView) => number,
  ): Column<PersonFiguresView> => ({
    title: t(`figures.column.${key}`),
    means: t(`figures.means.${key}`),
    of: (row) => count(of(row)),
    total: count(sum(of)),
  })
  // a shift is of no campaign
  const shifts: Column<PersonFiguresView>[] = wanted.campaign
    ? []
    : [
        {
          title: t('figures.column.shift'),
          means: t('figures.means.shift'),
          of: (row) => clock(row.shiftSeconds),
          total: clock(sum((row) => row.shiftSeconds)),
        },
        {
          title: t('figures.column.paused'),
          means: t('figures.means.paused'),
          of: (row) => clock(row.pausedSeconds),
          total: clock(sum((row) => row.pausedSeconds)),
        },
        { title: t('figures.column.occupancy'), means: t('figures.means.occupancy'), of: (row) => share(row.occupancy) },
      ]
  return (
    <Sheet
      name={{
        title: t('figures.column.person'),
        of: (row) => (
          <>
            {row.name}
            {row.team && <span className={s.sub}>{row.team}</span>}
          </>
        ),
      }}
      rows={data}
      error={error}
      keyOf={(row) => row.person}
      columns={[
        figure('conversations', (row) => row.conversations),
        {
          title: t('figures.column.talk'),
          means: t('figures.means.talk'),
          of: (row) => clock(row.talkSeconds),
          total: clock(sum((row) => row.talkSeconds)),
        },
        {
          title: t('figures.column.mean'),
          means: t('figures.means.mean'),
          of: (row) => (row.conversations > 0 ? clock(row.talkSeconds / row.conversations) : '—'),
          total: talks > 0 ? clock(sum((row) => row.talkSeconds) / talks) : undefined,
        },
        figure('warm', (row) => row.said['WARM'] ?? 0),
        figure('refusals', (row) => refusals(row.said)),
        figure('callbacks', (row) => row.said['CALLBACK'] ?? 0),
        figure('notStated', (row) => row.said['NOT_STATED'] ?? 0),
        ...shifts,
      ]}
    />
  )
}
