import { Button, Modal, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '../../api/schema'
import { spaced } from '../../ui/phoneNumber'
import { Refusal } from '../../ui/Refusal'
import { useLifting } from './donotcall'

/** The number may be called again; why goes to the journal. */
export function Lift({ entry, onClose }: { entry: EntryView; onClose: () => void }) {
  const { t } = useTranslation()
  const lifting = useLifting()
  const [reason, write] = useState('')
  const lift = () =>
    lifting.mutate(
      { number: entry.number, reason: reason.trim() },
      {
        onSuccess: () => {
          notifications.show({ color: 'teal', message: t('donotcall.lifted', { number: spaced(entry.number) }) })
          onClose()
        },
      },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('donotcall.liftTitle', { number: spaced(entry.number) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim()) lift()
        }}
      >
        <Stack>
          <Refusal error={lifting.error} />
          <Text size="sm">{t('donotcall.liftText')}</Text>
          <TextInput
            label={t('donotcall.liftReason')}
            placeholder={t('donotcall.liftHint')}
            data-autofocus
            maxLength={200}
            value={reason}
            onChange={(event) => write(event.currentTarget.value)}
          />
          <Button type="submit" color="red" disabled={!reason.trim()} loading={lifting.isPending}>
            {t('donotcall.lift')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
