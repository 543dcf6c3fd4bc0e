import { Badge, Button, Select, Table, TextInput } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LookView } from '../../api/schema'
import { useSession } from '../../api/session'
import { DayField } from '../../ui/DayField'
import { useNumbers } from '../../ui/numbers'
import { KINDS, NOTHING, type Wanted, useLooks } from './audit'
import { screenOf } from './noted'
import { Rows } from './Rows'
import { Who } from './Who'
import s from './audit.module.css'

/** Every look at a client, narrowed to a person, a client, a kind, some days. */
export function Looks({ lead, person }: { lead: string; person: string }) {
  const { t } = useTranslation()
  const [wanted, want] = useState<Wanted>({ ...NOTHING, lead, person })
  const looks = useLooks(wanted)
  const narrow = (part: Partial<Wanted>) => want({ ...wanted, ...part })
  const narrowed = Object.values(wanted).some(Boolean)
  return (
    <>
      <div className={s.filters}>
        <Who label={t('audit.who')} person={wanted.person} choose={(person) => narrow({ person })} />
        <TextInput
          label={t('audit.client')}
          placeholder={t('audit.clientHint')}
          inputMode="numeric"
          w={130}
          value={wanted.lead}
          onChange={(event) => narrow({ lead: event.currentTarget.value.replace(/\D/g, '') })}
        />
        <Select
          label={t('audit.what')}
          placeholder={t('audit.anything')}
          clearable
          w={190}
          data={KINDS.map((kind) => ({ value: kind, label: t(`audit.kind.${kind}`) }))}
          value={wanted.what || null}
          onChange={(value) => narrow({ what: value ?? '' })}
        />
        <DayField label={t('audit.from')} w={150} value={wanted.from} onChange={(from) => narrow({ from })} />
        <DayField label={t('audit.to')} w={150} value={wanted.to} onChange={(to) => narrow({ to })} />
        {narrowed && (
          <Button variant="subtle" onClick={() => want(NOTHING)}>
            {t('audit.all')}
          </Button>
        )}
      </div>
      <Rows
        pages={looks}
        empty={{ icon: IconEye, title: t('audit.none'), text: t(narrowed ? 'audit.noneNarrowed' : 'audit.noneText') }}
        columns={[
          t('audit.when'),
          t('audit.who'),
          t('audit.client'),
          t('audit.what'),
          t('audit.numbers'),
          t('audit.screen'),
          t('audit.address'),
        ]}
      >
        {(look) => <Row key={look.id} look={look} narrow={narrow} />}
      </Rows>
    </>
  )
}

function Row({ look, narrow }: { look: LookView; narrow: (part: Partial<Wanted>) => void }) {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const zone = useSession()?.zone
  return (
    <Table.Tr>
      <Table.Td className={s.when}>{when(look.at, zone)}</Table.Td>
      <Table.Td>
        <button type="button" className={s.link} onClick={() => narrow({ person: String(look.person) })}>
          {look.name}
        </button>
      </Table.Td>
      <Table.Td>
        {look.lead == null ? (
          '—'
        ) : (
          <button type="button" className={s.link} onClick={() => narrow({ lead: String(look.lead) })}>
            {look.title ?? ''} <small>№ {look.lead}</small>
          </button>
        )}
      </Table.Td>
      <Table.Td>{t(`audit.kind.${look.what}`)}</Table.Td>
      <Table.Td>
        <Badge variant="light" color={look.masked ? 'gray' : 'orange'} miw="max-content">
          {t(look.masked ? 'audit.masked' : 'audit.inFull')}
        </Badge>
      </Table.Td>
      <Table.Td className={s.quiet} title={look.screen}>
        {screenOf(look.screen, t)}
      </Table.Td>
      <Table.Td className={s.quiet}>{look.address ?? '—'}</Table.Td>
    </Table.Tr>
  )
}
