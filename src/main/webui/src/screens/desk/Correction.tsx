import { Button, Drawer, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LastCallView } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { useFocusBack } from '../../ui/useFocusBack'
import { Callback } from './Callback'
import { Dispositions } from './Dispositions'
import { type Draft, EMPTY, lacks } from './draft'
import { useCorrecting } from './lastCall'

/** Says anew what the last call was; what followed from the first word is taken back. */
export default function Correction({ last, onClose }: { last: LastCallView; onClose(): void }) {
  const { t } = useTranslation()
  useFocusBack()
  const { hour } = useNumbers()
  const correct = useCorrecting(last.call)
  const [draft, set] = useState<Draft>(() => begun(last))
  const [error, fail] = useState<unknown>(null)
  const [busy, work] = useState(false)
  const change = (part: Partial<Draft>) => set((before) => ({ ...before, ...part }))
  const save = async () => {
    work(true)
    try {
      await correct(draft)
      notifications.show({ color: 'teal', message: t('desk.lastCall.done') })
      onClose()
    } catch (refused) {
      fail(refused)
      work(false)
    }
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={t('desk.lastCall.heading', { name: last.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('desk.lastCall.note', { until: hour(last.until) })}
        </Text>
        <Refusal error={error} />
        <Dispositions known={last.offered} picked={draft.disposition} pick={(disposition) => change({ disposition })} />
        {draft.disposition === 'CALLBACK' && <Callback call={last.call} draft={draft} change={change} />}
        {draft.disposition === 'WARM' && <Text size="sm">{t('desk.lastCall.warm')}</Text>}
        <Textarea
          label={t('desk.outcome.comment')}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={2000}
          value={draft.comment}
          onChange={(event) => change({ comment: event.currentTarget.value })}
        />
        <Button loading={busy} disabled={lacks(draft) !== null} onClick={() => void save()}>
          {t('save')}
        </Button>
      </Stack>
    </Drawer>
  )
}

const begun = (last: LastCallView): Draft => ({
  ...EMPTY,
  disposition: last.disposition,
  callbackAt: last.callbackAt?.slice(0, 16) ?? '',
  mine: last.mine,
  comment: last.comment ?? '',
})
