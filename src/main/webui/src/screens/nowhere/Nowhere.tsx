import { Button } from '@mantine/core'
import { IconKey, IconSpeakerphone } from '@tabler/icons-react'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { SignedIn } from '../../api/schema'
import { Card, Empty } from '../../ui/Card'
import { Head } from '../../ui/Head'
import PasswordDialog from '../../ui/PasswordDialog'

/** For a role whose screens are not there yet: who they are, why there is nothing, whom to ask. */
export default function Nowhere({ session }: { session: SignedIn }) {
  const { t } = useTranslation()
  const [changing, change] = useDisclosure(false)
  return (
    <>
      <Head title={session.name} note={t(`role.${session.role}`)} />
      <Card flush>
        <Empty icon={IconSpeakerphone} title={t('nowhere.title')} text={t('nowhere.text')}>
          <Button variant="default" leftSection={<IconKey size={16} />} onClick={change.open}>
            {t('password.change')}
          </Button>
        </Empty>
      </Card>
      {changing && <PasswordDialog onClose={change.close} />}
    </>
  )
}
