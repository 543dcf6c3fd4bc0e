import { TextInput, type TextInputProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readTime, stepTime } from './written'

const STEP = 15
const STEPS: Record<string, number> = { ArrowUp: STEP, ArrowDown: -STEP }

/**
 * A time on a clock of 24 hours, whatever the browser's own habits; "9" and "930" are understood. Mantine's TimeInput is
 * the browser's own field, which has neither.
 */
export function TimeField({
  value,
  onChange,
  ...rest
}: Omit<TextInputProps, 'value' | 'onChange'> & { value: string; onChange(time: string): void }) {
  const { t } = useTranslation()
  const [typed, type] = useState<string | null>(null)
  const settle = () => {
    if (typed === null) return
    const read = readTime(typed)
    if (read) onChange(read)
    type(null)
  }
  const press = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (event.key === 'Enter') settle()
    if (!by) return
    event.preventDefault()
    type(null)
    onChange(stepTime(readTime(typed ?? value) ?? '00:00', by))
  }
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('moment.timeHint')}
      maxLength={5}
      {...rest}
      value={typed ?? value}
      onChange={(event) => {
        const text = event.currentTarget.value
        type(text)
        // what is whole counts at once: nothing is lost if the field is not left
        if (text.length === 5 && readTime(text)) onChange(readTime(text)!)
      }}
      onBlur={settle}
      onKeyDown={press}
    />
  )
}
