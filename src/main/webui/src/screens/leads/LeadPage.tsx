import { Anchor, Badge, Group, Skeleton, Stack, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LeadView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { useRegulation } from '../../ui/regulation'
import { useWords } from '../../ui/words'
import { Story } from '../worklist/Story'
import { useLead, useTurns } from './leads'
import s from './leads.module.css'
import { Moves } from './Moves'
import { Numbers } from './Numbers'

/** One client: who it is, where it stands, what may be done, and all that happened. */
export default function LeadPage() {
  const { t } = useTranslation()
  const names = useRegulation()
  const id = Number(useParams({ strict: false }).lead)
  const { data: lead, error } = useLead(id)
  if (!lead) return error ? <Refusal error={error} /> : <Skeleton h={320} radius="lg" />
  return (
    <>
      <Anchor component={Link} to={`/bases/${lead.base}/leads`} size="sm">
        ← {t('leads.title')}
      </Anchor>
      <Head
        name={lead.company ?? lead.person ?? t('leads.unnamed', { id })}
        title={
          <Group gap="sm" component="span">
            {lead.company ?? lead.person ?? t('leads.unnamed', { id })}
            <Badge variant="light" size="lg" component="span">
              {names.state(lead.state)}
            </Badge>
          </Group>
        }
        note={[names.section(lead.section), lead.tag && t(`leads.tags.${lead.tag}`)].filter(Boolean).join(' · ')}
      />
      <div className={s.columns}>
        <Stack>
          <Facts lead={lead} />
          <Card title={t('leads.history')}>
            <Story lead={id} />
          </Card>
        </Stack>
        <Stack>
          <Card title={t('leads.phones')}>
            <Numbers phones={lead.phones} />
          </Card>
          <Turns id={id} />
          <Card title={t('leads.moves')} note={t('leads.movesNote')}>
            <Moves id={id} />
          </Card>
        </Stack>
      </div>
    </>
  )
}

/** In which campaigns it is called, and why not now. */
function Turns({ id }: { id: number }) {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const zone = useSession()?.zone
  const word = useWords()
  const { data, error } = useTurns(id)
  return (
    <Card title={t('leads.turnsTitle')}>
      <Refusal error={error} />
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('leads.noTurns')}
        </Text>
      )}
      {data?.map((turn) => (
        <dl key={turn.campaign} className={s.facts}>
          <dt>{turn.name}</dt>
          <dd>
            {t(`reason.${turn.reason}` as 'reason.HOLIDAY', { defaultValue: turn.reason })}
            {turn.next && <span className={s.sub}>{t('leads.notBefore', { when: when(turn.next, zone) })}</span>}
            <span className={s.sub}>
              {t('leads.attempts', { count: turn.attempts })}
              {turn.lastDisposition && `, ${t('leads.lastly', { outcome: word(turn.lastDisposition) })}`}
            </span>
          </dd>
        </dl>
      ))}
    </Card>
  )
}

function Facts({ lead }: { lead: LeadView }) {
  const { t } = useTranslation()
  const facts = (
    [
      [t('field.PERSON'), lead.person],
      [t('field.REGION'), lead.region],
      [t('field.SEGMENT'), lead.segment],
      [t('field.CATEGORY'), lead.category],
      [t('field.SOURCE'), lead.source],
      [t('field.CONSENT'), lead.consent],
      ...Object.entries(lead.extra),
    ] as [string, string | null | undefined][]
  ).filter(([, value]) => value)
  if (facts.length === 0) return null
  return (
    <Card title={t('leads.facts')}>
      <dl className={s.facts}>{facts.flatMap(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name}:`}>{value}</dd>])}</dl>
    </Card>
  )
}
