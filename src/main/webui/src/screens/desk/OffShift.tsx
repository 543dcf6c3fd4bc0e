import { Button, SegmentedControl } from '@mantine/core'
import { IconHeadset, IconPlayerPlay, IconUserCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { DeskView } from '../../api/schema'
import { useSession } from '../../api/session'
import { askForNotices } from '../../ui/notices'
import { useAction } from './actions'
import type { Telephone } from './deskPhone'
import s from './quiet.module.css'

/** Before the shift: what one talks with, and the one button that begins it. */
export function OffShift({ take, telephone }: { take(desk: DeskView): void; telephone: Telephone }) {
  const { t } = useTranslation()
  const { busy, run } = useAction()
  const session = useSession()
  const start = () =>
    run(async () => {
      askForNotices()
      // from this very click, or browsers would not ask for the microphone
      await telephone.start()
      if (telephone.account) take(await said(api.POST('/api/shift', { body: { phone: telephone.account.chosen } })))
    })
  return (
    <div className={s.quiet} data-tone="brand">
      <div className={s.mark}>
        <IconUserCircle size={40} stroke={1.5} />
      </div>
      <h1>{t('desk.off.title', { name: session?.name })}</h1>
      <p>{t('desk.off.text')}</p>
      {telephone.account && (
        <>
          <SegmentedControl
            mt={20}
            aria-label={t('desk.phone.talkWith')}
            value={telephone.account.chosen}
            onChange={(chosen) => void run(() => telephone.choose(chosen))}
            data={[
              { value: 'BROWSER', label: t('desk.phone.browser') },
              { value: 'SIP', label: t('desk.phone.sip') },
            ]}
          />
          <p style={{ marginTop: 8, fontSize: 13.5 }}>{t(telephone.browser ? 'desk.off.browser' : 'desk.off.sip')}</p>
        </>
      )}
      <div className={s.buttons}>
        <Button
          size="lg"
          loading={busy}
          disabled={!telephone.account}
          onClick={() => void start()}
          leftSection={telephone.browser ? <IconHeadset size={20} /> : <IconPlayerPlay size={20} />}
          autoFocus
        >
          {t('desk.off.start')}
        </Button>
      </div>
    </div>
  )
}
