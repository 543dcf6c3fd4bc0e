import { Radio, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Mode } from '../../api/schema'
import s from './campaigns.module.css'
import { MODES } from './pace'

/** The modes, each with what it means; one that the law forbids cannot be chosen, and why is said. */
export function ModeChoice({
  value,
  onChange,
  error,
  refused,
}: {
  value: Mode
  onChange: (mode: Mode) => void
  error?: string
  /** why the law does not let this mode, in words */
  refused: (mode: Mode) => string | null
}) {
  const { t } = useTranslation()
  return (
    <Radio.Group label={t('campaigns.mode')} value={value} error={error} onChange={(mode) => onChange(mode)}>
      <Stack gap={8} mt={6} mb={4}>
        {MODES.map((mode) => {
          const why = refused(mode)
          return (
            <Radio.Card key={mode} value={mode} disabled={!!why && mode !== value} className={s.mode} p="xs" radius="md">
              <Radio.Indicator disabled={!!why && mode !== value} mt={2} />
              <div>
                <Text size="sm" fw={550}>
                  {t(`mode.${mode}`)}
                </Text>
                <Text size="xs" c="dimmed">
                  {t(`modeHint.${mode}`)}
                </Text>
                {why && (
                  <Text size="xs" className={s.forbidden}>
                    {why}
                  </Text>
                )}
              </div>
            </Radio.Card>
          )
        })}
      </Stack>
    </Radio.Group>
  )
}
