import { Alert, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { useSignIn } from '../../api/session'
import { Refusal } from '../../ui/Refusal'
import { Frame } from './Frame'

export default function SignIn() {
  const { t } = useTranslation()
  const { signIn } = useSignIn()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const form = useForm({
    initialValues: { login: '', password: '' },
    validate: {
      login: (value) => (value.trim() ? null : t('signin.needLogin')),
      password: (value) => (value ? null : t('signin.needPassword')),
    },
  })
  const company = useQuery({ queryKey: ['sign-in-ways'], queryFn: () => said(api.GET('/api/sign-in-ways')), staleTime: Infinity }).data?.company
  const refused = refusalIn(location.search)
  const submit = form.onSubmit(async ({ login, password }) => {
    setBusy(true)
    setError(null)
    await signIn(login.trim(), password).catch(setError)
    setBusy(false)
  })
  return (
    <Frame title={t('signin.title')} note={t('signin.note')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {refused && !error && (
            <Alert color="red" variant="light" role="alert">
              {t(`signin.error.${refused}`)}
            </Alert>
          )}
          <Refusal error={error} />
          <TextInput size="md" label={t('signin.login')} autoComplete="username" autoFocus {...form.getInputProps('login')} />
          <PasswordInput
            size="md"
            label={t('signin.password')}
            autoComplete="current-password"
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="md" loading={busy} fullWidth mt={6}>
            {t('signin.enter')}
          </Button>
          {company && (
            <>
              <Divider label={t('signin.or')} />
              <Button component="a" href={company.address} variant="default" size="md" fullWidth>
                {t('signin.company', { name: company.name })}
              </Button>
            </>
          )}
        </Stack>
      </form>
    </Frame>
  )
}

const REFUSALS = ['no-role', 'shut', 'login-taken'] as const

/** Why the company's provider, or we after it, did not let somebody in. */
function refusalIn(search: string): (typeof REFUSALS)[number] | 'other' | undefined {
  const error = new URLSearchParams(search).get('error')
  if (!error) return undefined
  return REFUSALS.find((known) => known === error) ?? 'other'
}
