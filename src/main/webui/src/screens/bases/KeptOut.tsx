import { Alert, List } from '@mantine/core'
import { IconPhoneOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { NumberKindsView } from '../../api/schema'
import { useCountryName } from '../../ui/countries'
import { useNumbers } from '../../ui/numbers'

const MOST = 8

/** How many numbers no line dials, and of which country and kind they are; nothing when there are none. */
export function KeptOut({
  of,
  ahead,
}: {
  of?: NumberKindsView
  /** of the first rows of a file that is not imported yet */ ahead?: boolean
}) {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const name = useCountryName()
  if (!of || of.keptOut === 0) return null
  const kept = of.kinds.filter((kind) => !kind.dialled)
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconPhoneOff size={18} />}
      title={t('keptOut.title', { count: of.keptOut, shown: count(of.keptOut) })}
    >
      {ahead && `${t('keptOut.ahead')} `}
      {t('keptOut.why')}
      <List size="sm" mt={4}>
        {kept.slice(0, MOST).map(({ country, kind, numbers }) => (
          <List.Item key={country + kind}>
            {name(country)}, {t(`numberKind.${kind}`).toLowerCase()}: {count(numbers)}
          </List.Item>
        ))}
      </List>
      {kept.length > MOST && t('keptOut.more', { count: kept.length - MOST })}
    </Alert>
  )
}
