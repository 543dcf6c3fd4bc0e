import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../ui/words'
import s from './lastcall.module.css'
import { useLastCall } from './lastCall'

const Correction = lazy(() => import('./Correction'))

/** What the last call was said to be, and the way to say it anew while that may be done. */
export function LastCall({ since }: { since: string }) {
  const { t } = useTranslation()
  const word = useWords()
  const last = useLastCall(since)
  const [opened, open] = useState(false)
  if (!last) return null
  const unsaid = last.said === 'NOT_STATED'
  return (
    <div className={s.last} data-unsaid={unsaid || undefined}>
      <span>
        {t('desk.lastCall.title', { name: last.name ?? '' })}
        <b>{unsaid ? t('desk.lastCall.unsaid') : word(last.said)}</b>
      </span>
      <Button size="sm" variant={unsaid ? 'filled' : 'default'} leftSection={<IconPencil size={16} />} onClick={() => open(true)}>
        {t(unsaid ? 'desk.lastCall.state' : 'desk.lastCall.correct')}
      </Button>
      <Suspense>{opened && <Correction last={last} onClose={() => open(false)} />}</Suspense>
    </div>
  )
}
