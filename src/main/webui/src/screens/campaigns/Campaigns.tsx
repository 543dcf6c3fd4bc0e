import { Badge, Table } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPhoneOutgoing } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Listing } from '../../ui/Listing'
import { owns } from '../../ui/roles'
import { CampaignForm } from './CampaignForm'
import { Status } from './Status'
import { useCampaigns } from './campaigns'
import s from './campaigns.module.css'

export default function Campaigns() {
  const { t } = useTranslation()
  const { data, error } = useCampaigns()
  const [adding, form] = useDisclosure(false)
  const mayAdd = owns(useSession())
  return (
    <>
      <Listing
        title={t('nav.campaigns')}
        note={t('campaigns.note')}
        rows={data}
        error={error}
        add={mayAdd ? { label: t('campaigns.add'), onClick: form.open } : undefined}
        empty={{ icon: IconPhoneOutgoing, title: t('campaigns.none'), text: t('campaigns.noneText') }}
        columns={[
          { title: t('campaigns.name') },
          { title: t('campaigns.status') },
          { title: t('campaigns.mode') },
          { title: t('campaigns.trunk') },
          { title: t('campaigns.mostLines'), right: true },
        ]}
      >
        {(campaign) => (
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
        )}
      </Listing>
      <CampaignForm opened={adding} onClose={form.close} />
    </>
  )
}
