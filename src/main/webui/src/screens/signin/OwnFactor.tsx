import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { standAnew, useSignIn } from '../../api/session'
import { Enrolment } from '../../ui/Enrolment'
import { Frame } from './Frame'
import s from './signin.module.css'

/** The company asks for a second factor of one's role: it is set up before all else. */
export default function OwnFactor({ name }: { name: string }) {
  const { t } = useTranslation()
  const { signOut } = useSignIn()
  return (
    <Frame title={t('access.factorTitle')} note={t('access.factorWhy', { name })}>
      <Enrolment onDone={() => void standAnew()} />
      <div className={s.leave}>
        <Anchor component="button" type="button" onClick={() => void signOut()}>
          {t('nav.signOut')}
        </Anchor>
      </div>
    </Frame>
  )
}
