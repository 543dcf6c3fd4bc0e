import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Asked once more before a change of how one signs in. */
export function CurrentPassword({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      label={t('password.current')}
      autoComplete="current-password"
      data-autofocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
