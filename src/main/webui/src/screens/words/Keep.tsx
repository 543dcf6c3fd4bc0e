import { Button, Group, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../ui/Refusal'

/** The foot of a list that is kept as a whole: save, take back, or what was refused. */
export function Keep({
  changed,
  saved,
  busy,
  error,
  disabled,
  save,
  revert,
  children,
}: {
  changed: boolean
  saved: boolean
  busy: boolean
  error: unknown
  disabled?: boolean
  save: () => void
  revert: () => void
  children?: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <>
      <Refusal error={error} />
      <Group mt="sm">
        {children}
        {changed && (
          <>
            <Button ml="auto" variant="subtle" color="gray" onClick={revert}>
              {t('words.revert')}
            </Button>
            <Button onClick={save} loading={busy} disabled={disabled}>
              {t('save')}
            </Button>
          </>
        )}
        {!changed && saved && (
          <Text ml="auto" size="sm" c="dimmed" role="status">
            <IconCheck size={15} style={{ verticalAlign: -2 }} /> {t('words.saved')}
          </Text>
        )}
      </Group>
    </>
  )
}
