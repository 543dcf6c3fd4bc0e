import { Button, Skeleton } from '@mantine/core'
import { IconPlugConnected, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrunkView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card, Empty } from '../../ui/Card'
import { useCountries } from '../../ui/countries'
import { Head } from '../../ui/Head'
import { Refusal } from '../../ui/Refusal'
import { isAnyOf } from '../../ui/roles'
import { useTrunks } from '../campaigns/campaigns'
import { TrunkCard } from './TrunkCard'
import { TrunkForm } from './TrunkForm'
import { useTrunkNews } from './trunks'
import s from './trunks.module.css'

export default function Trunks() {
  const { t } = useTranslation()
  useTrunkNews()
  // a new line's form begins with the company's own
  useCountries()
  const { data: trunks, error } = useTrunks()
  const [open, show] = useState<TrunkView | 'new' | null>(null)
  const mayPut = isAnyOf(useSession(), 'ADMINISTRATOR')
  const add = mayPut && (
    <Button leftSection={<IconPlus size={17} />} onClick={() => show('new')}>
      {t('trunks.add')}
    </Button>
  )
  return (
    <>
      <Head title={t('nav.trunks')} note={t('trunks.note')}>
        {trunks && trunks.length > 0 && add}
      </Head>
      <Refusal error={error} />
      {!trunks && !error && <Skeleton h={180} radius="lg" />}
      {trunks?.length === 0 && (
        <Card flush>
          <Empty icon={IconPlugConnected} title={t('trunks.none')} text={t(mayPut ? 'trunks.noneText' : 'trunks.askAdministrator')}>
            {add}
          </Empty>
        </Card>
      )}
      <div className={s.grid}>
        {trunks?.map((trunk) => (
          <TrunkCard key={trunk.name} trunk={trunk} edit={mayPut ? () => show(trunk) : undefined} />
        ))}
      </div>
      {open && <TrunkForm trunk={open === 'new' ? undefined : open} onClose={() => show(null)} />}
    </>
  )
}
