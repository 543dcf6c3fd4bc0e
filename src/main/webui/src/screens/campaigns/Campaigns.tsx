import { Badge, Button, Skeleton, Table } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPhoneOutgoing, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Card, Empty } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { Refusal } from '../../ui/Refusal'
import { CampaignForm } from './CampaignForm'
import { Status } from './Status'
import { useCampaigns } from './campaigns'
import s from './campaigns.module.css'

export default function Campaigns() {
  const { t } = useTranslation()
  const { data, error, isLoading } = useCampaigns()
  const [adding, add] = useDisclosure(false)
  const mayAdd = ['HEAD_OF_SALES', 'ADMINISTRATOR'].includes(useSession()?.role ?? '')
  const button = mayAdd && (
    <Button leftSection={<IconPlus size={17} />} onClick={add.open}>
      {t('campaigns.add')}
    </Button>
  )
  return (
    <>
      <Head title={t('nav.campaigns')} note={t('campaigns.note')}>
        {data && data.length > 0 && button}
      </Head>
      <Refusal error={error} />
      {isLoading && <Skeleton h={180} radius="lg" />}
      {data && (
        <Card flush>
          {data.length === 0 ? (
            <Empty icon={IconPhoneOutgoing} title={t('campaigns.none')} text={t('campaigns.noneText')}>
              {button}
            </Empty>
          ) : (
            <Table highlightOnHover verticalSpacing="sm" horizontalSpacing="lg">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('campaigns.name')}</Table.Th>
                  <Table.Th>{t('campaigns.status')}</Table.Th>
                  <Table.Th>{t('campaigns.mode')}</Table.Th>
                  <Table.Th>{t('campaigns.trunk')}</Table.Th>
                  <Table.Th ta="right">{t('campaigns.mostLines')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.map((campaign) => (
                  <Table.Tr key={campaign.id}>
                    <Table.Td>
                      <Link to="/campaigns/$campaign" params={{ campaign: String(campaign.id) }} className={s.link}>
                        {campaign.name}
                      </Link>
                    </Table.Td>
                    <Table.Td>
                      <Status status={campaign.status} />
                    </Table.Td>
                    <Table.Td>
                      <Badge variant="light" color="gray">
                        {t(`mode.${campaign.mode}`)}
                      </Badge>
                    </Table.Td>
                    <Table.Td>{campaign.trunk}</Table.Td>
                    <Table.Td ta="right">{campaign.mostLines}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </Card>
      )}
      <CampaignForm opened={adding} onClose={add.close} />
    </>
  )
}
