import { Button, NumberInput, Switch, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PauseView } from '../../api/schema'
import { Card } from '../../ui/Card'
import { Order } from '../../ui/Order'
import { moved, replaced } from '../scripts/edits'
import { Keep } from './Keep'
import { codeFor, usePausesSaving } from './words'
import s from './words.module.css'

export function Pauses({ pauses }: { pauses: PauseView[] }) {
  const { t } = useTranslation()
  const saving = usePausesSaving()
  const [rows, setRows] = useState(pauses)
  const changed = JSON.stringify(rows) !== JSON.stringify(pauses)
  const unnamed = rows.some((row) => !row.ru.trim() || !row.en.trim())
  const set = (at: number, edit: Partial<PauseView>) => setRows(replaced(rows, at, edit))
  const codes = pauses.map((pause) => pause.code)
  const save = () => {
    const taken = [...codes]
    const coded = rows.map((row) => {
      const code = row.code || codeFor(row.en, taken)
      taken.push(code)
      return { ...row, code }
    })
    saving.mutate(coded, { onSuccess: setRows })
  }
  return (
    <Card title={t('words.pauses')} note={t('words.pausesNote')}>
      <div className={s.pause} data-head>
        <span>{t('words.ru')}</span>
        <span>{t('words.en')}</span>
        <span>{t('words.most')}</span>
        <span>{t('words.paid')}</span>
      </div>
      {rows.map((row, at) => (
        <div key={row.code || `new-${at}`} className={s.pause}>
          <TextInput
            aria-label={`${t('words.ru')} ${at + 1}`}
            value={row.ru}
            error={!row.ru.trim()}
            onChange={(event) => set(at, { ru: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`${t('words.en')} ${at + 1}`}
            value={row.en}
            error={!row.en.trim()}
            onChange={(event) => set(at, { en: event.currentTarget.value })}
          />
          <NumberInput
            aria-label={`${t('words.most')} ${at + 1}`}
            min={1}
            max={600}
            placeholder={t('words.noLimit')}
            value={row.mostMinutes ?? ''}
            onChange={(minutes) => set(at, { mostMinutes: typeof minutes === 'number' ? minutes : undefined })}
          />
          <Switch
            aria-label={`${t('words.paid')} ${at + 1}`}
            checked={row.paid}
            onChange={(event) => set(at, { paid: event.currentTarget.checked })}
          />
          <Order
            name={row.ru || String(at + 1)}
            at={at}
            of={rows.length}
            move={(to) => setRows(moved(rows, at, to))}
            remove={rows.length > 1 ? () => setRows(rows.toSpliced(at, 1)) : undefined}
          />
        </div>
      ))}
      <Keep
        changed={changed}
        saved={saving.isSuccess}
        busy={saving.isPending}
        error={saving.error}
        disabled={unnamed}
        save={save}
        revert={() => setRows(pauses)}
      >
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconPlus size={16} />}
          onClick={() => setRows([...rows, { code: '', ru: '', en: '', paid: true }])}
        >
          {t('words.addPause')}
        </Button>
      </Keep>
    </Card>
  )
}
