import { Button } from '@mantine/core'
import { IconWaveSine } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Opens and closes the player of a row. */
export function PlayButton({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <Button
      size="xs"
      variant={open ? 'filled' : 'light'}
      leftSection={<IconWaveSine size={15} />}
      aria-expanded={open}
      onClick={() => onOpen(!open)}
    >
      {t(open ? 'recordings.close' : 'recordings.play')}
    </Button>
  )
}
