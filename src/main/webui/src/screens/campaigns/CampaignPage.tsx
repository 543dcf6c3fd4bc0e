import { Anchor, Button, Group, Skeleton, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPencil, IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Head } from '../../ui/Head'
import { Refusal } from '../../ui/Refusal'
import { owns } from '../../ui/roles'
import { type Action, ACTIONS, useAction, useCampaign, useProgress } from './campaigns'
import { CampaignForm } from './CampaignForm'
import s from './campaigns.module.css'
import { Forecast } from './Forecast'
import { Live } from './Live'
import { Message } from './Message'
import { Offered } from './Offered'
import { Pace } from './Pace'
import { Replay } from './Replay'
import { Retention } from './Retention'
import { Settings } from './Settings'
import { Spent } from './Spent'
import { Standing } from './Standing'
import { Status } from './Status'

const ICONS = { start: IconPlayerPlay, goOn: IconPlayerPlay, pause: IconPlayerPause, stop: IconPlayerStop }
const COLOURS: Record<Action, string> = { start: 'teal', goOn: 'teal', pause: 'yellow', stop: 'red' }

export default function CampaignPage() {
  const { t } = useTranslation()
  const id = Number(useParams({ strict: false }).campaign)
  const { data: campaign, error } = useCampaign(id)
  const { data: progress } = useProgress(id)
  const act = useAction(id)
  const [editing, edit] = useDisclosure(false)
  const mayEdit = owns(useSession())
  if (!campaign) return error ? <Refusal error={error} /> : <Skeleton h={320} radius="lg" />
  const status = progress?.status ?? campaign.status
  return (
    <>
      <Anchor component={Link} to="/campaigns" size="sm">
        ← {t('nav.campaigns')}
      </Anchor>
      <Head
        name={campaign.name}
        title={
          <Group gap="sm">
            {campaign.name} <Status status={status} draining={progress?.draining} />
          </Group>
        }
        note={`${t(`mode.${campaign.mode}`)} · ${campaign.companyName}`}
      >
        <Group gap="xs">
          {mayEdit && (
            <Button variant="default" leftSection={<IconPencil size={16} />} onClick={edit.open}>
              {t('campaigns.edit')}
            </Button>
          )}
          {ACTIONS[status].map((action) => {
            const Icon = ICONS[action]
            return (
              <Button
                key={action}
                color={COLOURS[action]}
                variant={action === 'stop' ? 'light' : 'filled'}
                leftSection={<Icon size={16} />}
                loading={act.isPending && act.variables === action}
                onClick={() => act.mutate(action)}
              >
                {t(`campaigns.action.${action}`)}
              </Button>
            )
          })}
        </Group>
      </Head>
      <Refusal error={act.error} />
      {progress && <Live progress={progress} mostLines={campaign.mostLines} limit={campaign.pace.abandonedShare} />}
      <div className={s.live}>
        <Stack>
          <Standing id={id} moving={status === 'RUNNING' || !!progress?.draining} />
          <Spent id={id} />
          <Replay id={id} />
          <Offered campaign={id} mayEdit={mayEdit} />
          {campaign.recordingNotice && <Message campaign={id} kind="notice" mayEdit={mayEdit} />}
          <Message campaign={id} kind="message" mayEdit={mayEdit} />
        </Stack>
        <Stack>
          {progress && <Pace campaign={campaign} progress={progress} />}
          <Forecast id={id} />
          <Settings campaign={campaign} />
          <Retention campaign={id} mayEdit={mayEdit} />
        </Stack>
      </div>
      {editing && <CampaignForm key={campaign.version} campaign={campaign} opened onClose={edit.close} />}
    </>
  )
}
