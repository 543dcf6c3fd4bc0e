import { NumberInput, Select, Switch, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../ui/words'
import { OUTCOMES, type Outcome, PARTS, type RetryDraft, type RetryDrafts, switched } from './retries'

const HOUR = 60
const LONGEST_HOURS = 24 * 30

/** After which outcome one calls again, when, and how often. */
export function RetryFields({ value = {}, onChange }: { value?: RetryDrafts; onChange?: (drafts: RetryDrafts) => void }) {
  const { t } = useTranslation()
  const word = useWords()
  const set = (outcome: Outcome, part: Partial<RetryDraft>) => {
    const known = value[outcome]
    if (known) onChange?.({ ...value, [outcome]: { ...known, ...part } })
  }
  return (
    <Table verticalSpacing={4} horizontalSpacing="xs" aria-label={t('retries.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('retries.outcome')}</Table.Th>
          <Table.Th w={120}>{t('retries.wait')}</Table.Th>
          <Table.Th w={170}>{t('retries.part')}</Table.Th>
          <Table.Th w={110}>{t('retries.most')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {OUTCOMES.map((outcome) => {
          const draft = value[outcome]
          const name = word(outcome)
          return (
            <Table.Tr key={outcome}>
              <Table.Td>
                <Switch
                  size="sm"
                  label={name}
                  checked={!!draft}
                  onChange={(event) => onChange?.(switched(value, outcome, event.currentTarget.checked))}
                />
              </Table.Td>
              {draft ? (
                <>
                  <Table.Td>
                    <Wait
                      label={`${name}: ${t('retries.wait')}`}
                      minutes={draft.minutes}
                      onChange={(minutes) => set(outcome, { minutes })}
                    />
                  </Table.Td>
                  <Table.Td>
                    <Select
                      size="xs"
                      aria-label={`${name}: ${t('retries.part')}`}
                      allowDeselect={false}
                      data={PARTS.map((part) => ({ value: part, label: t(`retries.parts.${part}`) }))}
                      value={draft.part}
                      onChange={(part) => set(outcome, { part: part as RetryDraft['part'] })}
                    />
                  </Table.Td>
                  <Table.Td>
                    <NumberInput
                      size="xs"
                      aria-label={`${name}: ${t('retries.most')}`}
                      min={1}
                      max={50}
                      value={draft.most}
                      onChange={(most) => set(outcome, { most: Math.max(1, Number(most) || 1) })}
                    />
                  </Table.Td>
                </>
              ) : (
                <Table.Td colSpan={3} c="dimmed">
                  {t('retries.ends')}
                </Table.Td>
              )}
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

/** A wait in hours, or in minutes where it began as less or as no whole hour. */
function Wait({ label, minutes, onChange }: { label: string; minutes: number; onChange: (minutes: number) => void }) {
  const { t } = useTranslation()
  const [unit] = useState(minutes % HOUR === 0 ? HOUR : 1)
  const suffix = ` ${t(unit === HOUR ? 'retries.hours' : 'retries.minutes')}`
  return (
    <NumberInput
      size="xs"
      aria-label={label}
      min={0}
      max={(LONGEST_HOURS * HOUR) / unit}
      step={unit === HOUR ? 1 : 5}
      decimalScale={unit === HOUR ? 2 : 0}
      decimalSeparator={t('retries.point')}
      suffix={suffix}
      value={minutes / unit}
      onChange={(value) => onChange(Math.round(Number(value) * unit))}
    />
  )
}
