import { SegmentedControl } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Head } from '../../ui/Head'
import { isAnyOf } from '../../ui/roles'
import { Changes } from './Changes'
import { Listened } from './Listened'
import { Looks } from './Looks'

type Shown = 'looks' | 'changes' | 'listened'

/** Who looked at which client, who changed what, and who listened to whom. `/audit?lead=12` begins with one client. */
export default function Audit() {
  const { t } = useTranslation()
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- the route says nothing of them
  const { lead, person } = useSearch({ strict: false }) as { lead?: number; person?: number }
  const seesClients = isAnyOf(useSession(), 'HEAD_OF_SALES')
  const [chosen, show] = useState<Shown>('looks')
  const shown = chosen === 'looks' && !seesClients ? 'changes' : chosen
  return (
    <>
      <Head title={t('nav.audit')} note={t(`audit.${shown}Note`)}>
        <SegmentedControl
          flex="none"
          value={shown}
          onChange={(value) => show(value)}
          data={(['looks', 'changes', 'listened'] as const)
            .filter((one) => one !== 'looks' || seesClients)
            .map((one) => ({ value: one, label: t(`audit.${one}`) }))}
        />
      </Head>
      {shown === 'looks' && <Looks lead={String(lead ?? '')} person={String(person ?? '')} />}
      {shown === 'changes' && <Changes />}
      {shown === 'listened' && <Listened />}
    </>
  )
}
