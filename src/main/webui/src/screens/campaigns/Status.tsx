import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CampaignView } from '../../api/schema'

const COLOURS: Record<CampaignView['status'], string> = { DRAFT: 'gray', RUNNING: 'teal', PAUSED: 'yellow', STOPPED: 'gray' }

export function Status({ status, draining }: { status: CampaignView['status']; draining?: boolean }) {
  const { t } = useTranslation()
  return (
    <Badge color={COLOURS[status]} variant={status === 'STOPPED' ? 'default' : 'light'}>
      {t(draining ? 'campaigns.draining' : `campaignStatus.${status}`)}
    </Badge>
  )
}
