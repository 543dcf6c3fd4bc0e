import { Checkbox, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TimeField } from '../../ui/TimeField'
import type { DayHours } from './draft'
import { DAYS, type Day } from './hours'

/** Calling hours, a window a weekday, in the callee's own time. */
export function Hours({ value, onChange }: { value?: DayHours; onChange?: (hours: DayHours) => void }) {
  const { t } = useTranslation()
  const hours = value ?? {}
  const set = (day: Day, window: { from: string; to: string } | undefined) => {
    const next = { ...hours, [day]: window }
    if (!window) delete next[day]
    onChange?.(next)
  }
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('campaigns.hours')}
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        {t('campaigns.hoursHint')}
      </Text>
      <Stack gap={6}>
        {DAYS.map((day) => {
          const window = hours[day]
          return (
            <Group key={day} gap="sm" h={32}>
              <Checkbox
                w={76}
                label={t(`day.${day}`)}
                checked={!!window}
                onChange={(event) => set(day, event.currentTarget.checked ? { from: '09:00', to: '20:00' } : undefined)}
              />
              {window && (
                <>
                  <TimeField
                    size="xs"
                    w={72}
                    aria-label={`${t(`day.${day}`)}: ${t('campaigns.from')}`}
                    value={window.from}
                    onChange={(from) => set(day, { ...window, from })}
                  />
                  <span>–</span>
                  <TimeField
                    size="xs"
                    w={72}
                    aria-label={`${t(`day.${day}`)}: ${t('campaigns.to')}`}
                    value={window.to}
                    onChange={(to) => set(day, { ...window, to })}
                  />
                </>
              )}
            </Group>
          )
        })}
      </Stack>
    </div>
  )
}
