import { Button, Group, Select, Stack, Switch, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { Refusal } from '../../ui/Refusal'
import { owns } from '../../ui/roles'
import { dayOf } from '../../ui/zoned'
import { AddDay } from './AddDay'
import { Days } from './Days'
import { countryName, useCalendars, useChange } from './holidays'

/** On which days nobody of a country is called: its shipped calendar, and what people changed in it. */
export default function Holidays() {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const { data, error } = useCalendars()
  const change = useChange()
  const [chosen, choose] = useState<string | null>(null)
  const [year, turn] = useState(Number(dayOf(new Date(), session?.zone).slice(0, 4)))
  const mayChange = owns(session)
  // the country of our own bases first
  const calendar = data?.find((one) => one.country === chosen) ?? data?.find((one) => one.used) ?? data?.[0]
  return (
    <>
      <Head title={t('nav.holidays')} note={t('holidays.note')} />
      <Stack>
        <Refusal error={error ?? change.error} />
        {calendar && data && (
          <>
            <Group align="flex-end" gap="lg">
              <Select
                label={t('holidays.country')}
                w={260}
                allowDeselect={false}
                data={data.map((one) => ({ value: one.country, label: countryName(one.country, i18n.language) }))}
                value={calendar.country}
                onChange={choose}
              />
              {calendar.shipped ? (
                <Switch
                  mb={8}
                  label={t('holidays.keep')}
                  disabled={!mayChange || change.isPending}
                  checked={calendar.kept}
                  onChange={(event) => change.mutate({ kind: event.currentTarget.checked ? 'keep' : 'leave', country: calendar.country })}
                />
              ) : (
                <Text size="sm" c="dimmed" mb={8}>
                  {t('holidays.notShipped')}
                </Text>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              {t(calendar.used ? 'holidays.used' : 'holidays.unused')}
            </Text>
            <Card
              title={t('holidays.days', { year })}
              aside={
                <Group gap={4}>
                  <Button size="compact-sm" variant="default" aria-label={t('holidays.before')} onClick={() => turn(year - 1)}>
                    <IconChevronLeft size={16} />
                  </Button>
                  <Button size="compact-sm" variant="default" aria-label={t('holidays.after')} onClick={() => turn(year + 1)}>
                    <IconChevronRight size={16} />
                  </Button>
                </Group>
              }
            >
              <Days country={calendar.country} year={year} mayChange={mayChange} change={change} />
              {mayChange && <AddDay country={calendar.country} change={change} />}
            </Card>
          </>
        )}
      </Stack>
    </>
  )
}
