import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Whether operators read it: its version, and whether the draft is ahead of it. */
export function Standing({ script }: { script: { published: number | null; changed: boolean } }) {
  const { t } = useTranslation()
  if (script.published === null)
    return (
      <Badge color="gray" variant="light">
        {t('scripts.draft')}
      </Badge>
    )
  return (
    <Badge color={script.changed ? 'yellow' : 'teal'} variant="light">
      {t(script.changed ? 'scripts.ahead' : 'scripts.version', { number: script.published })}
    </Badge>
  )
}
