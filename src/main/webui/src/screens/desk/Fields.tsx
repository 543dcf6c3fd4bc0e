import { NumberInput, Select, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryClient } from '@tanstack/react-query'
import { explain } from '../../ui/explain'
import type { DeskScript, ReadField } from '../../api/schema'
import { keepAnswer } from './script'
import s from './script.module.css'
import { Label } from './Panel'

/** What the step asks for; kept with the lead as soon as it is written. */
export function Fields({ call, fields }: { call: string; fields: ReadField[] }) {
  const { t } = useTranslation()
  if (fields.length === 0) return null
  return (
    <div className={s.part}>
      <Label>{t('desk.script.fields')}</Label>
      <div className={s.fields}>
        {fields.map((field) => (
          <OneField key={field.name} call={call} field={field} />
        ))}
      </div>
    </div>
  )
}

function OneField({ call, field }: { call: string; field: ReadField }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [value, setValue] = useState(field.value ?? '')
  const [kept, setKept] = useState(field.value ?? '')
  const [error, setError] = useState<string | null>(null)
  const keep = async (wanted: string) => {
    if (wanted === kept) return
    try {
      await keepAnswer(call, field.name, wanted)
      setKept(wanted)
      setError(null)
      queries.setQueryData<DeskScript>(['script', call], (script) => script && filled(script, field.name, wanted))
    } catch (refused) {
      setError(explain(refused, t).title)
    }
  }
  const common = {
    size: 'sm' as const,
    label: field.name,
    withAsterisk: field.needed,
    error,
    rightSection:
      kept !== '' && kept === value && field.type !== 'CHOICE' ? (
        <IconCheck size={16} color="#12967f" aria-label={t('desk.script.kept')} />
      ) : undefined,
  }
  switch (field.type) {
    case 'CHOICE':
      return (
        <Select
          {...common}
          data={field.choices}
          value={value || null}
          clearable
          onChange={(choice) => {
            setValue(choice ?? '')
            void keep(choice ?? '')
          }}
        />
      )
    case 'NUMBER':
      return (
        <NumberInput
          {...common}
          value={value}
          hideControls
          thousandSeparator=" "
          decimalSeparator=","
          onChange={(number) => setValue(String(number))}
          onBlur={() => void keep(value)}
        />
      )
    case 'TEXT':
    case 'DATE':
    case 'EMAIL':
      return (
        <TextInput
          {...common}
          type={field.type === 'DATE' ? 'date' : field.type === 'EMAIL' ? 'email' : 'text'}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          onBlur={() => void keep(value)}
        />
      )
  }
}

const filled = (script: DeskScript, name: string, value: string): DeskScript => ({
  ...script,
  content: {
    ...script.content,
    steps: script.content.steps.map((step) => ({
      ...step,
      fields: step.fields.map((field) => (field.name === name ? { ...field, value } : field)),
    })),
  },
})
