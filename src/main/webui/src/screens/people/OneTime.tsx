import { Alert, Button, CopyButton, Stack } from '@mantine/core'
import { IconCheck, IconCopy, IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import s from './people.module.css'

/** Login and drawn password, to be handed over now: nobody can look them up later. */
export function OneTime({ login, password, onDone }: { login: string; password: string; onDone: () => void }) {
  const { t } = useTranslation()
  return (
    <Stack>
      <Alert icon={<IconEyeOff size={18} />} color="yellow" title={t('people.once')}>
        {t('people.onceNote')}
      </Alert>
      <dl className={s.given}>
        <dt>{t('people.address')}</dt>
        <dd>{location.origin}</dd>
        <dt>{t('people.login')}</dt>
        <dd data-testid="given-login">{login}</dd>
        <dt>{t('people.password')}</dt>
        <dd data-testid="given-password">{password}</dd>
      </dl>
      <CopyButton value={`${location.origin}\n${login}\n${password}`}>
        {({ copied, copy }) => (
          <Button variant="light" leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}>
            {t(copied ? 'people.copied' : 'people.copyAll')}
          </Button>
        )}
      </CopyButton>
      <Button onClick={onDone}>{t('people.done')}</Button>
    </Stack>
  )
}
