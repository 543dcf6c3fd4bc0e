import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Engaged } from './engaged'
import { useFocusBack } from './useFocusBack'

/** Asks before a client on the line is left alone: by another screen, by the browser's back, by closing the page. */
export function LeaveTalk({ engaged }: { engaged: Engaged }) {
  const { t } = useTranslation()
  const going = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname === engaged.home && next.pathname !== engaged.home,
    enableBeforeUnload: true,
    withResolver: true,
  })
  if (going.status !== 'blocked') return null
  return (
    <Asked
      title={t('leaveTalk.title', { name: engaged.who })}
      text={t('leaveTalk.screen')}
      stay={going.reset}
      leave={going.proceed}
      go={t('leaveTalk.go')}
    />
  )
}

/** The question itself; what is safe has the focus. */
export function Asked({ title, text, stay, leave, go }: { title: string; text: string; stay(): void; leave(): void; go: string }) {
  const { t } = useTranslation()
  useFocusBack()
  return (
    <Modal opened onClose={stay} title={title} centered closeButtonProps={{ 'aria-label': t('close') }}>
      <Text>{text}</Text>
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={stay}>
          {t('leaveTalk.stay')}
        </Button>
        <Button color="red" variant="light" onClick={leave}>
          {go}
        </Button>
      </Group>
    </Modal>
  )
}
