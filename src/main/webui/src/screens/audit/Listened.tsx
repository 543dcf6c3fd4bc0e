import { Badge, Table } from '@mantine/core'
import { IconEar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { useNumbers } from '../../ui/numbers'
import { clock } from '../../ui/since'
import { useListened, usePeople } from './audit'
import { Rows } from './Rows'
import { Who } from './Who'
import s from './audit.module.css'

const COLOURS = { LISTEN: 'gray', WHISPER: 'blue', BARGE: 'red' } as const

/** Who listened to whose talks, in which way, and for how long. */
export function Listened() {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const zone = useSession()?.zone
  const people = usePeople()
  const [agent, choose] = useState('')
  const rows = useListened(agent)
  const name = (id: number) => people.data?.find((one) => one.id === id)?.name ?? `#${id}`
  return (
    <>
      <div className={s.filters}>
        <Who label={t('audit.listenedTo')} person={agent} choose={choose} />
      </div>
      <Rows
        pages={rows}
        empty={{ icon: IconEar, title: t('audit.none'), text: t('audit.noneListened') }}
        columns={[
          t('audit.when'),
          t('audit.who'),
          t('audit.listenedTo'),
          t('audit.way'),
          t('audit.howLong'),
          t('audit.ended'),
          t('audit.told'),
        ]}
      >
        {(row) => (
          <Table.Tr key={row.id}>
            <Table.Td className={s.when}>{when(row.from, zone)}</Table.Td>
            <Table.Td>{name(row.supervisor)}</Table.Td>
            <Table.Td>{name(row.agent)}</Table.Td>
            <Table.Td>
              <Badge variant="light" color={COLOURS[row.ear]} miw="max-content">
                {t(`audit.heard.${row.ear}`)}
              </Badge>
            </Table.Td>
            <Table.Td>{row.until ? clock((Date.parse(row.until) - Date.parse(row.from)) / 1000) : t('audit.goesOn')}</Table.Td>
            <Table.Td className={s.quiet}>{row.why && t(`audit.end.${row.why}` as 'audit.end.LEFT', { defaultValue: row.why })}</Table.Td>
            <Table.Td className={s.quiet}>{t(row.told ? 'audit.yes' : 'audit.no')}</Table.Td>
          </Table.Tr>
        )}
      </Rows>
    </>
  )
}
