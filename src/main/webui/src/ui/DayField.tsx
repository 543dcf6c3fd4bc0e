import { ActionIcon, Popover, Skeleton, TextInput, type TextInputProps } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session'
import { readDay, writeDay } from './written'
import { dayOf } from './zoned'

const WHOLE = 10
const Month = lazy(() => import('./Month'))

/** A day, written as the language of the screen writes it, whatever the browser's own habits, or picked from a month. */
export function DayField({
  value,
  onChange,
  ...rest
}: Omit<TextInputProps, 'value' | 'onChange'> & { value: string; onChange(day: string): void }) {
  const { t, i18n } = useTranslation()
  const zone = useSession()?.zone
  const [typed, type] = useState<string | null>(null)
  const [opened, open] = useState(false)
  const today = dayOf(new Date(), zone)
  const settle = () => {
    if (typed === null) return
    const read = readDay(typed, today)
    if (read ?? !typed.trim()) onChange(read ?? '')
    type(null)
  }
  const pick = (day: string) => {
    open(false)
    type(null)
    onChange(day)
  }
  const button = (
    <Popover opened={opened} onChange={open} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('moment.open')} onClick={() => open(!opened)}>
          <IconCalendar size={17} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={t('moment.day')}>
        <Suspense fallback={<Skeleton w={252} h={290} />}>
          <Month value={value} today={today} pick={pick} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('moment.dayHint')}
      maxLength={WHOLE}
      rightSection={button}
      {...rest}
      value={typed ?? writeDay(value, i18n.language)}
      onChange={(event) => {
        const text = event.currentTarget.value
        type(text)
        const read = text.length === WHOLE ? readDay(text, today) : null
        if (read) onChange(read)
      }}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}
