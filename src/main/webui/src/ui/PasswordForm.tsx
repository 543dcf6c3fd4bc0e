import { Button, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { usePassword } from '../api/session'
import { Refusal } from './Refusal'

const SHORTEST = 8
const LONGEST = 200

/** Chooses one's own password; the present one is asked for unless it has just been typed. */
export function PasswordForm({ onDone, size = 'sm' }: { onDone?: () => void; size?: 'sm' | 'md' }) {
  const { t } = useTranslation()
  const { typed, mutate, isPending, error } = usePassword()
  const form = useForm({
    initialValues: { current: typed, password: '', again: '' },
    validate: {
      current: (current) => (current ? null : t('needed')),
      password: (password, { current }) => flaw(password, current, t),
      again: (again, { password }) => (again === password ? null : t('password.differs')),
    },
  })
  const submit = form.onSubmit(({ current, password }) => mutate({ current, password }, { onSuccess: onDone }))
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Refusal error={error} />
        {!typed && (
          <PasswordInput size={size} label={t('password.current')} autoComplete="current-password" {...form.getInputProps('current')} />
        )}
        <PasswordInput
          size={size}
          label={t('password.own')}
          description={t('password.hint', { shortest: SHORTEST })}
          autoComplete="new-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        <PasswordInput size={size} label={t('password.again')} autoComplete="new-password" {...form.getInputProps('again')} />
        <Button type="submit" size={size} loading={isPending} mt={4}>
          {t('password.save')}
        </Button>
      </Stack>
    </form>
  )
}

function flaw(password: string, current: string, t: TFunction) {
  if ([...password].length < SHORTEST) return t('password.short', { shortest: SHORTEST })
  if (password.length > LONGEST) return t('password.long')
  return password === current ? t('password.same') : null
}
