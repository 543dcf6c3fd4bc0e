import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { IconPhoneOutgoing, IconPlayerSkipForward } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { PreviewView } from '../../api/schema'
import { useKeys } from '../../ui/keys'
import { clock } from '../../ui/since'
import { useAction } from './actions'
import { Columns } from './LeadPanel'
import s from './preview.module.css'
import { useElapsed } from './time'

/** A lead to look at before it is called. */
export function Preview({ preview }: { preview: PreviewView }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { busy, run } = useAction()
  const left = -useElapsed(preview.until)
  const forget = () => queries.setQueryData(['preview'], null)
  const call = () => run(() => said(api.POST('/api/previews/mine/attempt')))
  const skip = async () => {
    if (await run(() => said(api.DELETE('/api/previews/mine')))) forget()
  }
  useKeys({ Enter: () => void call(), KeyS: () => void skip() })
  const facts = [preview.person && preview.company, preview.region, preview.category, preview.segment].filter(Boolean).join(' · ')
  return (
    <div className={s.preview}>
      <div className={s.lead}>
        <header>
          <div>
            <small>{t('desk.preview.title')}</small>
            <h1>{preview.person ?? preview.company ?? `#${preview.lead}`}</h1>
            <p>{facts}</p>
            <p>{preview.phones.join(', ')}</p>
          </div>
          <span role="timer">{t('desk.preview.left', { time: clock(Math.max(0, left)) })}</span>
        </header>
        <Columns extra={preview.extra} />
        <footer>
          <Button size="lg" loading={busy} leftSection={<IconPhoneOutgoing size={20} />} onClick={() => void call()} autoFocus>
            {t('desk.preview.call')} <kbd className={s.kbd}>Enter</kbd>
          </Button>
          <Button size="lg" variant="default" disabled={busy} leftSection={<IconPlayerSkipForward size={19} />} onClick={() => void skip()}>
            {t('desk.preview.skip')} <kbd className={s.kbd}>S</kbd>
          </Button>
        </footer>
      </div>
    </div>
  )
}
