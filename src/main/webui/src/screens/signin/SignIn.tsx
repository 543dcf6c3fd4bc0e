import { Alert, Anchor, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { useSignIn } from '../../api/session'
import { type Language, speak } from '../../i18n'
import { Refusal } from '../../ui/Refusal'
import s from './signin.module.css'

const BARS = Array.from({ length: 42 }, (_, i) => 24 + Math.abs(Math.sin(i * 0.9) * 110 + Math.sin(i * 0.31) * 80))

export default function SignIn() {
  const { t, i18n } = useTranslation()
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
  const other: Language = i18n.language === 'ru' ? 'en' : 'ru'
  const submit = form.onSubmit(async ({ login, password }) => {
    setBusy(true)
    setError(null)
    await signIn(login.trim(), password).catch(setError)
    setBusy(false)
  })
  return (
    <div className={s.screen}>
      <div className={s.form}>
        <div className={s.inner}>
          <div className={s.brand}>
            <img src="/icon.svg" width={40} height={40} alt="" /> Tritone
          </div>
          <h1>{t('signin.title')}</h1>
          <p>{t('signin.note')}</p>
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
          <div className={s.language}>
            <Anchor component="button" type="button" onClick={() => void speak(other)}>
              {other === 'en' ? 'English' : 'Русский'}
            </Anchor>
          </div>
        </div>
      </div>
      <div className={s.art} aria-hidden>
        <div className={s.wave}>
          {BARS.map((height, i) => (
            <i key={i} style={{ height }} />
          ))}
        </div>
        <h2>{t('signin.artTitle')}</h2>
        <p>{t('signin.artNote')}</p>
      </div>
    </div>
  )
}

const REFUSALS = ['no-role', 'shut', 'login-taken'] as const

/** Why the company's provider, or we after it, did not let somebody in. */
function refusalIn(search: string): (typeof REFUSALS)[number] | 'other' | undefined {
  const error = new URLSearchParams(search).get('error')
  if (!error) return undefined
  return REFUSALS.find((known) => known === error) ?? 'other'
}
