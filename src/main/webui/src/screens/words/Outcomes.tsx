import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DispositionWord } from '../../api/schema'
import { Card } from '../../ui/Card'
import { Order } from '../../ui/Order'
import { moved, replaced } from '../scripts/edits'
import { Keep } from './Keep'
import { keyAt, useWordsSaving } from './words'
import s from './words.module.css'

/** What a call was, in the department's own words and the order of the keys; what each means stays as it is. */
export function Outcomes({ words }: { words: DispositionWord[] }) {
  const { t } = useTranslation()
  const saving = useWordsSaving()
  const [rows, setRows] = useState(words)
  const saved = ({ code }: DispositionWord) => words.find((word) => word.code === code)
  const set = (at: number, edit: Partial<DispositionWord>) => setRows(replaced(rows, at, edit))
  return (
    <Card title={t('words.outcomes')} note={t('words.outcomesNote')}>
      <div className={s.outcome} data-head>
        <span>{t('words.key')}</span>
        <span>{t('words.ru')}</span>
        <span>{t('words.en')}</span>
        <span>{t('words.meaning')}</span>
      </div>
      {rows.map((row, at) => (
        <div key={row.code} className={s.outcome}>
          <kbd>{keyAt(at)}</kbd>
          <TextInput
            aria-label={`${t('words.ru')}: ${saved(row)?.ru}`}
            value={row.ru}
            error={!row.ru.trim()}
            onChange={(event) => set(at, { ru: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`${t('words.en')}: ${saved(row)?.en}`}
            value={row.en}
            error={!row.en.trim()}
            onChange={(event) => set(at, { en: event.currentTarget.value })}
          />
          <small>{t(`meaning.${row.code}` as 'meaning.WARM')}</small>
          <Order name={row.ru} at={at} of={rows.length} move={(to) => setRows(moved(rows, at, to))} />
        </div>
      ))}
      <Keep
        changed={JSON.stringify(rows) !== JSON.stringify(words)}
        saved={saving.isSuccess}
        busy={saving.isPending}
        error={saving.error}
        disabled={rows.some((row) => !row.ru.trim() || !row.en.trim())}
        save={() => saving.mutate(rows)}
        revert={() => setRows(words)}
      />
    </Card>
  )
}
