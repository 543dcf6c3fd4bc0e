import { Badge, Progress, Table } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPhoneOutgoing } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CampaignSummary } from '../../api/schema'
import { useSession } from '../../api/session'
import { Listing } from '../../ui/Listing'
import { useNumbers } from '../../ui/numbers'
import { owns } from '../../ui/roles'
import { CampaignForm } from './CampaignForm'
import { Status } from './Status'
import { useSummaries } from './campaigns'
import s from './campaigns.module.css'

/** All campaigns at a glance, the running ones first. */
export default function Campaigns() {
  const { t } = useTranslation()
  const { data, error } = useSummaries()
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
          { title: t('campaigns.leadsDone') },
          { title: t('campaigns.today'), right: true },
          { title: t('campaigns.contactRate'), right: true },
          { title: t('campaigns.warm'), right: true },
          { title: t('campaigns.alarms') },
        ]}
      >
        {(campaign) => <Row key={campaign.id} campaign={campaign} />}
      </Listing>
      {adding && <CampaignForm opened onClose={form.close} />}
    </>
  )
}

function Row({ campaign }: { campaign: CampaignSummary }) {
  const { t } = useTranslation()
  const { count, share } = useNumbers()
  const { total, left, attempts } = campaign
  const done = total - left
  return (
    <Table.Tr>
      <Table.Td>
        <Link to="/campaigns/$campaign" params={{ campaign: String(campaign.id) }} className={s.link}>
          {campaign.name}
        </Link>
        <small className={s.under}>
          {t(`mode.${campaign.mode}`)} · {campaign.trunk}
        </small>
      </Table.Td>
      <Table.Td>
        <Status status={campaign.status} />
      </Table.Td>
      <Table.Td miw={150}>
        {total === 0 ? (
          t('campaigns.noLeads')
        ) : (
          <>
            {t('campaigns.of', { done: count(done), total: count(total) })}
            <Progress size="sm" mt={4} value={(100 * done) / total} aria-label={t('campaigns.leadsDone')} />
          </>
        )}
      </Table.Td>
      <Table.Td ta="right">{t('campaigns.attemptsToday', { count: attempts, shown: count(attempts) })}</Table.Td>
      <Table.Td ta="right">{attempts > 0 ? share(campaign.contactRate) : '—'}</Table.Td>
      <Table.Td ta="right">{count(campaign.warm)}</Table.Td>
      <Table.Td>
        {campaign.alarms.length === 0 && <span className={s.under}>{t('campaigns.quiet')}</span>}
        {campaign.alarms.map((alarm) => (
          <Badge key={alarm} variant="light" color="red" mr={4}>
            {t(`campaigns.alarm.${alarm}`)}
          </Badge>
        ))}
      </Table.Td>
    </Table.Tr>
  )
}
