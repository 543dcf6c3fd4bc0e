import { SegmentedControl } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Head } from '../../ui/Head'
import { Changes } from './Changes'
import { Looks } from './Looks'

/** Who looked at which client, and who changed what. `/audit?lead=12` begins with one client. */
export default function Audit() {
  const { t } = useTranslation()
  const session = useSession()
  const { lead, person } = useSearch({ strict: false }) as { lead?: number; person?: number }
  const seesClients = session?.role === 'HEAD_OF_SALES' || session?.also.includes('HEAD_OF_SALES')
  const [shown, show] = useState<'looks' | 'changes'>('looks')
  const looks = seesClients && shown === 'looks'
  return (
    <>
      <Head title={t('nav.audit')} note={t(looks ? 'audit.looksNote' : 'audit.changesNote')}>
        {seesClients && (
          <SegmentedControl
            value={shown}
            onChange={(value) => show(value as 'looks' | 'changes')}
            data={[
              { value: 'looks', label: t('audit.looks') },
              { value: 'changes', label: t('audit.changes') },
            ]}
          />
        )}
      </Head>
      {looks ? <Looks lead={String(lead ?? '')} person={String(person ?? '')} /> : <Changes />}
    </>
  )
}
