import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { useLive } from '../../api/live'
import type { OwnCallback } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { MomentField } from '../../ui/MomentField'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { fromField, toField } from '../../ui/zoned'
import s from './callbacks.module.css'

const KEY = ['callbacks']
const addressOf = ({ campaign, lead }: OwnCallback) => ({ path: { campaign, lead } })

/** The calls one has promised: when, whom, put off or given back. */
export function OwnCallbacks() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data, error } = useQuery({ queryKey: KEY, queryFn: () => said(api.GET('/api/callbacks')) })
  useLive((message) => message.type === 'desk' && void queries.invalidateQueries({ queryKey: KEY }))
  const giving = useMutation({
    mutationFn: (one: OwnCallback) => said<unknown>(api.DELETE('/api/callbacks/{campaign}/{lead}', { params: addressOf(one) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  })
  const [moved, move] = useState<OwnCallback | null>(null)
  return (
    <Card title={t('callbacks.title')} note={t('callbacks.note')}>
      <Refusal error={error ?? giving.error} />
      {!data && !error && <Skeleton h={80} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('callbacks.none')}
        </Text>
      )}
      <ul className={s.list}>
        {data?.map((one) => (
          <li key={`${one.campaign}-${one.lead}`}>
            <When one={one} />
            <div>
              <b>{one.title}</b>
              <small>{one.campaignName}</small>
            </div>
            <Group gap="xs" wrap="nowrap">
              <Button size="xs" variant="light" onClick={() => move(one)}>
                {t('callbacks.move')}
              </Button>
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                loading={giving.isPending && giving.variables === one}
                onClick={() => giving.mutate(one)}
                title={t('callbacks.giveHint')}
              >
                {t('callbacks.give')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {moved && <Move one={moved} onClose={() => move(null)} />}
    </Card>
  )
}

/** On one's own clock, and on the client's where that differs. */
function When({ one }: { one: OwnCallback }) {
  const { t } = useTranslation()
  const { when, hour } = useNumbers()
  const zone = useSession()?.zone
  const late = Date.parse(one.at) < Date.now()
  const theirs = one.zone && hour(one.at, one.zone)
  return (
    <div data-late={late || undefined} className={s.when}>
      <time dateTime={one.at}>{when(one.at, zone)}</time>
      {late && <small>{t('callbacks.late')}</small>}
      {theirs && theirs !== hour(one.at, zone) && <small>{t('callbacks.theirs', { time: theirs })}</small>}
    </div>
  )
}

function Move({ one, onClose }: { one: OwnCallback; onClose: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const own = useSession()?.zone
  // agreed on the client's clock
  const zone = one.zone ?? own
  const [field, type] = useState(toField(new Date(one.at), zone))
  const at = fromField(field, zone)
  const moving = useMutation({
    mutationFn: (to: Date) =>
      said<unknown>(api.PUT('/api/callbacks/{campaign}/{lead}', { params: addressOf(one), body: { at: to.toISOString() } })),
    onSuccess: async () => {
      onClose()
      await queries.invalidateQueries({ queryKey: KEY })
    },
  })
  const past = at !== null && at.getTime() <= Date.now()
  return (
    <Modal opened onClose={onClose} centered title={one.title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Refusal error={moving.error} />
        <Text size="sm" c="dimmed">
          {t('callbacks.clock')}
        </Text>
        <MomentField label={t('callbacks.newTime')} value={field} onChange={type} error={past && t('outcomePane.past')} />
        <Button disabled={!at || past} loading={moving.isPending} onClick={() => at && moving.mutate(at)}>
          {t('callbacks.save')}
        </Button>
      </Stack>
    </Modal>
  )
}
