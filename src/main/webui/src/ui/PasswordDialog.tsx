import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { PasswordForm } from './PasswordForm'
import { useFocusBack } from './useFocusBack'

export default function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  useFocusBack()
  const done = () => {
    notifications.show({ color: 'teal', message: t('password.done') })
    onClose()
  }
  return (
    <Modal closeButtonProps={{ 'aria-label': t('close') }} opened onClose={onClose} title={t('password.change')} centered>
      <PasswordForm onDone={done} />
    </Modal>
  )
}
