import { Tooltip, UnstyledButton } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../api/client'
import { useSignIn } from '../api/session'
import type { DeskView, SignedIn } from '../api/schema'
import { type Engaged, givenClients } from './engaged'
import { Asked } from './LeaveTalk'
import s from './shell.module.css'
import { useAction } from './useAction'

/** Whoever signs out goes home: the shift ends, live hand-overs pass them by. A client on the line is asked about first. */
export function SignOut({ session, desk, engaged }: { session: SignedIn; desk?: DeskView; engaged: Engaged | null }) {
  const { t } = useTranslation()
  const { signOut } = useSignIn()
  const { busy, run } = useAction()
  const [asking, ask] = useState(false)
  const go = () =>
    run(async () => {
      ask(false)
      await goHome(session, desk, engaged)
      await signOut()
    })
  return (
    <>
      <Tooltip label={t('nav.signOut')}>
        <UnstyledButton
          className={s.tool}
          aria-disabled={busy}
          onClick={() => (engaged ? ask(true) : void go())}
          aria-label={t('nav.signOut')}
          ml="auto"
        >
          <IconLogout size={18} />
        </UnstyledButton>
      </Tooltip>
      {asking && engaged && (
        <Asked
          title={t('leaveTalk.title', { name: engaged.who })}
          text={t('leaveTalk.signOut')}
          stay={() => ask(false)}
          leave={() => void go()}
          go={t('leaveTalk.hangUp')}
        />
      )}
    </>
  )
}

/** What cannot be done any more must not keep anybody here. */
async function goHome(session: SignedIn, desk: DeskView | undefined, engaged: Engaged | null) {
  const anyway = (asked: Promise<unknown>) => asked.catch(() => undefined)
  if (engaged?.call) await anyway(said(api.DELETE('/api/calls/{id}/line', { params: { path: { id: engaged.call } } })))
  if (desk && desk.agent.state !== 'OFF') await anyway(said(api.DELETE('/api/shift')))
  if (givenClients(session)) await anyway(said(api.DELETE('/api/presence')))
}
