import { Button, Group } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fileOf, useExportRight, type Wanted } from './figures'

/** For those who may take figures away. */
export function Export({ what, wanted, enabled }: { what: 'people' | 'campaigns'; wanted: Wanted; enabled: boolean }) {
  const { t } = useTranslation()
  const { data } = useExportRight()
  if (!data?.may) return null
  return (
    <Group gap="xs" ml="auto">
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={fileOf(what, format, wanted)}
          download
          data-disabled={!enabled || undefined}
          variant="default"
          leftSection={<IconDownload size={16} />}
          aria-label={t('figures.export', { format: format.toUpperCase() })}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </Group>
  )
}
