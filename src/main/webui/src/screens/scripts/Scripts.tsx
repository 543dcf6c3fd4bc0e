import { Badge, Group, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMessage2Question } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Listing } from '../../ui/Listing'
import { useNumbers } from '../../ui/numbers'
import { owns } from '../../ui/roles'
import s from './scripts.module.css'
import { NewScript } from './NewScript'
import { Standing } from './Standing'
import { useScripts } from './scripts'

export default function Scripts() {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const session = useSession()
  const { data, error } = useScripts()
  const [adding, form] = useDisclosure(false)
  const mayAdd = owns(session)
  return (
    <>
      <Listing
        title={t('nav.scripts')}
        note={t('scripts.note')}
        rows={data}
        error={error}
        add={mayAdd ? { label: t('scripts.add'), onClick: form.open } : undefined}
        empty={{ icon: IconMessage2Question, title: t('scripts.none'), text: t('scripts.noneText') }}
        columns={[
          { title: t('scripts.name') },
          { title: t('scripts.state') },
          { title: t('scripts.steps'), right: true },
          { title: t('scripts.objections'), right: true },
          { title: t('scripts.campaigns') },
          { title: t('scripts.changedAt') },
        ]}
      >
        {(script) => (
          <Table.Tr key={script.id}>
            <Table.Td>
              <Group gap={8} wrap="nowrap">
                <Link to="/scripts/$script" params={{ script: String(script.id) }} className={s.link}>
                  {script.name}
                </Link>
                <Badge size="xs" variant="default">
                  {script.language.toUpperCase()}
                </Badge>
              </Group>
            </Table.Td>
            <Table.Td>
              <Standing script={script} />
            </Table.Td>
            <Table.Td ta="right">{script.steps}</Table.Td>
            <Table.Td ta="right">{script.objections}</Table.Td>
            <Table.Td>{script.campaigns.length > 0 ? script.campaigns.join(', ') : <Text c="dimmed">—</Text>}</Table.Td>
            <Table.Td>{when(script.changedAt, session?.zone)}</Table.Td>
          </Table.Tr>
        )}
      </Listing>
      {mayAdd && <NewScript opened={adding} onClose={form.close} />}
    </>
  )
}
