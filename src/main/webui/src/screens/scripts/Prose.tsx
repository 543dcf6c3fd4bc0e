import { Menu, Textarea, UnstyledButton } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScriptContent } from '../../api/schema'
import s from './scripts.module.css'

export const PLACEHOLDERS = [
  'greeting',
  'lead.person',
  'lead.company',
  'lead.region',
  'lead.segment',
  'lead.category',
  'operator.name',
  'company.name',
] as const

/** A text with a menu that puts a placeholder where the cursor is. */
export function Prose({
  label,
  note,
  value,
  script,
  wrong,
  rows,
  onChange,
}: {
  label: string
  note?: string
  value: string
  script: ScriptContent
  wrong?: boolean
  rows: number
  onChange: (value: string) => void
}) {
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  const columns = [...new Set(script.steps.flatMap((step) => step.fields.map((field) => field.name)).filter(Boolean))]
  const put = (key: string) => {
    const field = area.current
    const from = field?.selectionStart ?? value.length
    const to = field?.selectionEnd ?? value.length
    onChange(`${value.slice(0, from)}{${key}}${value.slice(to)}`)
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(from + key.length + 2, from + key.length + 2)
    })
  }
  return (
    <div className={s.prose}>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <UnstyledButton className={s.insert} aria-label={`${label}: ${t('scripts.insert')}`}>
            <IconBraces size={14} /> {t('scripts.insert')}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {PLACEHOLDERS.map((key) => (
            <Menu.Item key={key} onClick={() => put(key)} rightSection={<code className={s.key}>{`{${key}}`}</code>}>
              {t(`placeholder.${key.replace('.', '_')}` as 'placeholder.greeting')}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {columns.map((name) => (
            <Menu.Item key={name} onClick={() => put(`column:${name}`)}>
              {name}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => put('column:')}>{t('placeholder.column')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Textarea
        ref={area}
        label={label}
        description={note}
        value={value}
        autosize
        minRows={rows}
        maxRows={14}
        error={wrong}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
