import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { phone } from '../../softphone/softphone'
import s from './keypad.module.css'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#']

/** Tones for the machines that answer companies' telephones. */
export function Keypad() {
  const { t } = useTranslation()
  const [pressed, setPressed] = useState('')
  const press = (key: string) => {
    phone.press(key)
    setPressed((before) => (before + key).slice(-12))
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys are buttons, and digits may be typed too
    <div
      className={s.keypad}
      role="group"
      aria-label={t('desk.call.keypad')}
      onKeyDown={(event) => KEYS.includes(event.key) && press(event.key)}
    >
      <output>{pressed || ' '}</output>
      {KEYS.map((key) => (
        <UnstyledButton key={key} className={s.key} onClick={() => press(key)}>
          {key}
        </UnstyledButton>
      ))}
    </div>
  )
}
