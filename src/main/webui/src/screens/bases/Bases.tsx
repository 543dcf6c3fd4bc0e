import { Button, Modal, Select, Skeleton, Stack, Table, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { IconAddressBook, IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Card, Empty } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import s from '../campaigns/campaigns.module.css'
import { useBases, useNewBase } from './bases'

const REGIONS = ['RU', 'KZ', 'BY', 'UA', 'GB', 'US', 'DE']

export default function Bases() {
  const { t } = useTranslation()
  const { count, when } = useNumbers()
  const session = useSession()
  const { data, error, isLoading } = useBases()
  const [adding, add] = useDisclosure(false)
  const mayAdd = ['HEAD_OF_SALES', 'ADMINISTRATOR'].includes(session?.role ?? '')
  const button = mayAdd && (
    <Button leftSection={<IconPlus size={17} />} onClick={add.open}>
      {t('bases.add')}
    </Button>
  )
  return (
    <>
      <Head title={t('nav.bases')} note={t('bases.note')}>
        {data && data.length > 0 && button}
      </Head>
      <Refusal error={error} />
      {isLoading && <Skeleton h={180} radius="lg" />}
      {data && (
        <Card flush>
          {data.length === 0 ? (
            <Empty icon={IconAddressBook} title={t('bases.none')} text={t('bases.noneText')}>
              {button}
            </Empty>
          ) : (
            <Table highlightOnHover verticalSpacing="sm" horizontalSpacing="lg">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('bases.name')}</Table.Th>
                  <Table.Th ta="right">{t('bases.leads')}</Table.Th>
                  <Table.Th>{t('bases.region')}</Table.Th>
                  <Table.Th>{t('bases.created')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.map((base) => (
                  <Table.Tr key={base.id}>
                    <Table.Td>
                      <Link to="/bases/$base" params={{ base: String(base.id) }} className={s.link}>
                        {base.name}
                      </Link>
                    </Table.Td>
                    <Table.Td ta="right">{count(base.leads)}</Table.Td>
                    <Table.Td>{base.region}</Table.Td>
                    <Table.Td>{when(base.createdAt, session?.zone)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </Card>
      )}
      <NewBaseForm opened={adding} onClose={add.close} />
    </>
  )
}

function NewBaseForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const saving = useNewBase()
  const form = useForm({
    initialValues: { name: '', region: 'RU' },
    validate: { name: (name) => (name.trim() ? null : t('bases.needName')) },
  })
  const submit = form.onSubmit((values) =>
    saving.mutate(values, {
      onSuccess: (base) => {
        form.reset()
        onClose()
        void navigate({ to: '/bases/$base', params: { base: String(base.id) } })
      },
    }),
  )
  return (
    <Modal opened={opened} onClose={onClose} title={t('bases.add')} centered>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Refusal error={saving.error} />
          <TextInput label={t('bases.name')} placeholder={t('bases.nameHint')} data-autofocus {...form.getInputProps('name')} />
          <Select label={t('bases.region')} description={t('bases.regionHint')} data={REGIONS} allowDeselect={false} {...form.getInputProps('region')} />
          <Button type="submit" loading={saving.isPending}>
            {t('create')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
