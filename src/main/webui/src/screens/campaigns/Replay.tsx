import { Button, Group, NumberInput, Select, Text } from '@mantine/core'
import { IconPlayerTrackNext, IconScale } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { MomentField } from '../../ui/MomentField'
import { Refusal } from '../../ui/Refusal'
import { fromField, midnightOf, toField, yesterdayOf } from '../../ui/zoned'
import { replayed, triedOtherwise } from './forecast'
import s from './forecast.module.css'
import { Minutes, Otherwise } from './Replayed'

const POLICIES = ['predictive', 'progressive', 'ratio:1.5', 'ratio:2', 'adaptive']
const HOUR = 3_600_000
const PERCENT = 100

/** A past time of the campaign, minute by minute as its pacing decided, and as another policy or limit would have. */
export function Replay({ id }: { id: number }) {
  const { t } = useTranslation()
  const zone = useSession()?.zone
  const [from, setFrom] = useState(() => toField(new Date(Date.now() - HOUR), zone))
  const [to, setTo] = useState(() => toField(new Date(), zone))
  const [policy, choose] = useState('predictive')
  const [tau, limit] = useState<number | undefined>(1)
  const moment = (field: string) => fromField(field, zone)?.toISOString() ?? ''
  const time = () => ({ from: moment(from), to: moment(to) })
  const replay = useMutation({ mutationFn: () => replayed(id, time()) })
  const whatIf = useMutation({
    mutationFn: () => triedOtherwise(id, time(), { policy, tau: tau === undefined ? undefined : tau / PERCENT }),
  })
  const set = (span: [Date, Date]) => {
    setFrom(toField(span[0], zone))
    setTo(toField(span[1], zone))
  }
  const valid = from !== '' && from < to
  return (
    <Card title={t('replay.title')} note={t('replay.note')}>
      <Group gap={6} mb={10}>
        {(['hour', 'today', 'yesterday'] as const).map((which) => (
          <Button key={which} size="compact-sm" variant="light" color="gray" onClick={() => set(quick(which, zone))}>
            {t(`replay.quick.${which}`)}
          </Button>
        ))}
      </Group>
      <div className={s.form}>
        <MomentField label={t('replay.from')} value={from} onChange={setFrom} />
        <MomentField label={t('replay.to')} value={to} onChange={setTo} />
        <Button
          variant="default"
          leftSection={<IconPlayerTrackNext size={16} />}
          disabled={!valid}
          loading={replay.isPending}
          onClick={() => replay.mutate()}
        >
          {t('replay.play')}
        </Button>
      </div>
      <Refusal error={replay.error} />
      {replay.data && <Minutes replay={replay.data} />}
      <div className={s.form} style={{ marginTop: 14 }}>
        <Select
          label={t('replay.policy')}
          data={POLICIES.map((value) => ({
            value,
            label: t(`replay.policies.${value.replace(':', '_').replace('.', '_')}` as 'replay.policies.predictive'),
          }))}
          value={policy}
          allowDeselect={false}
          onChange={(value) => choose(value ?? 'predictive')}
        />
        <NumberInput
          w={150}
          label={t('replay.tau')}
          min={0.1}
          max={5}
          step={0.1}
          decimalScale={1}
          suffix=" %"
          value={tau ?? ''}
          onChange={(value) => limit(typeof value === 'number' ? value : undefined)}
        />
        <Button leftSection={<IconScale size={16} />} disabled={!valid} loading={whatIf.isPending} onClick={() => whatIf.mutate()}>
          {t('replay.try')}
        </Button>
      </div>
      <Refusal error={whatIf.error} />
      {whatIf.data && <Otherwise figures={whatIf.data} />}
      <Text size="xs" c="dimmed" mt={8}>
        {t('replay.explained')}
      </Text>
    </Card>
  )
}

/** The times that are asked for most often, on the reader's clock. */
function quick(which: 'hour' | 'today' | 'yesterday', zone?: string): [Date, Date] {
  const now = new Date()
  if (which === 'hour') return [new Date(now.getTime() - HOUR), now]
  return which === 'today' ? [midnightOf(now, zone), now] : yesterdayOf(now, zone)
}
