import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSignIn } from '../../api/session'
import { PasswordForm } from '../../ui/PasswordForm'
import { Frame } from './Frame'
import s from './signin.module.css'

/** The first thing somebody does under a password that was made for them. */
export default function OwnPassword({ name }: { name: string }) {
  const { t } = useTranslation()
  const { signOut } = useSignIn()
  return (
    <Frame title={t('password.title')} note={t('password.why', { name })}>
      <PasswordForm size="md" />
      <div className={s.leave}>
        <Anchor component="button" type="button" onClick={() => void signOut()}>
          {t('nav.signOut')}
        </Anchor>
      </div>
    </Frame>
  )
}
