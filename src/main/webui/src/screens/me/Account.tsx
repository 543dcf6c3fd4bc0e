import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Head } from '../../ui/Head'
import { Access } from './Access'

/** How one gets in oneself, for every role. */
export default function Account() {
  const { t } = useTranslation()
  const session = useSession()
  return (
    <>
      <Head title={t('access.title')} note={session ? `${session.name} · ${session.login}` : ''} />
      <Stack>
        <Access />
      </Stack>
    </>
  )
}
