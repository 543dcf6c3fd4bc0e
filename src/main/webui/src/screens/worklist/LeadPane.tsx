import { Badge, Button, ScrollArea } from '@mantine/core'
import { IconClock, IconMapPin, IconPhone, IconQuote } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offer } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import { spaced } from '../../ui/phoneNumber'
import { useRegulation } from '../../ui/regulation'
import { useCalling, useReviving } from './calling'
import { Story } from './Story'
import { useNow } from './now'
import s from './worklist.module.css'
import type { Item, Lead } from './worklist'

/** What somebody said of the lead, when they gave it. */
interface Word {
  comment: string | null
  from: string | null
}

/** One lead: who it is, why it is on the list, and all that happened so far. */
export function LeadPane({ item, mayCall }: { item: Item; mayCall: boolean }) {
  return (
    <Pane lead={item.lead} word={item}>
      <Numbers lead={item.lead} mayCall={mayCall} />
      <Facts lead={item.lead} />
      <Story lead={item.lead.id} />
    </Pane>
  )
}

/** A client whom an operator introduces: on the line, and on nobody's list yet. */
export function IntroducedPane({ offer }: { offer: Offer }) {
  const { lead, comment, operator } = offer
  if (!lead) return <section className={s.pane} />
  return (
    <Pane lead={lead} word={{ comment, from: operator }}>
      <Facts lead={lead} />
    </Pane>
  )
}

function Pane({ lead, word, children }: { lead: Lead; word: Word; children: ReactNode }) {
  const { t } = useTranslation()
  const names = useRegulation()
  return (
    <section className={s.pane} aria-label={lead.title}>
      <header className={s.leadHead}>
        <div className={s.leadTitle}>
          <h2>{lead.title}</h2>
          {lead.person && lead.person !== lead.title && <span>{lead.person}</span>}
        </div>
        <Badge variant="light" size="lg" title={names.entry(lead.state)}>
          {names.state(lead.state)}
        </Badge>
      </header>
      <ScrollArea className={s.scroll} type="auto" scrollbarSize={8} viewportProps={{ tabIndex: 0 }}>
        <div className={s.leadBody}>
          {(word.comment || word.from) && (
            <blockquote className={s.reason}>
              <IconQuote size={18} />
              <div>
                {word.comment && <p>{word.comment}</p>}
                <small>{word.from ? t('worklist.from', { name: word.from }) : t('worklist.ownStep')}</small>
              </div>
            </blockquote>
          )}
          {children}
        </div>
      </ScrollArea>
    </section>
  )
}

function Numbers({ lead, mayCall }: { lead: Lead; mayCall: boolean }) {
  const { t } = useTranslation()
  const { hour } = useNumbers()
  const now = useNow().toISOString()
  const { mutate, isPending } = useCalling(lead.id)
  const reviving = useReviving(lead.id)
  return (
    <ul className={s.numbers}>
      {lead.numbers.map((number) => (
        <li key={number.id} data-dead={number.dead || undefined}>
          <Button
            leftSection={<IconPhone size={17} />}
            disabled={!mayCall || number.dead}
            loading={isPending}
            onClick={() => mutate(number.id)}
            aria-label={t('talk.call', { number: spaced(number.e164) })}
          >
            {spaced(number.e164)}
          </Button>
          {number.dead && mayCall && (
            <Button
              variant="light"
              size="xs"
              title={t('worklist.reviveNote')}
              loading={reviving.isPending}
              onClick={() => reviving.mutate(number.id)}
              aria-label={`${t('worklist.revive')}: ${spaced(number.e164)}`}
            >
              {t('worklist.revive')}
            </Button>
          )}
          <span>
            <IconClock size={14} /> {t('worklist.theirTime', { time: hour(now, number.zone) })}
          </span>
          {number.note && <em>{number.note}</em>}
        </li>
      ))}
    </ul>
  )
}

/** +7 495 739-10-01 is read at a glance, +74957391001 is not. */
function Facts({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const facts = [
    [t('worklist.company'), lead.company],
    [t('worklist.person'), lead.person],
    [
      t('worklist.region'),
      lead.region && (
        <>
          <IconMapPin size={14} /> {lead.region}
        </>
      ),
    ],
    [t('worklist.segment'), lead.segment],
    [t('worklist.category'), lead.category],
    ...Object.entries(lead.extra),
  ] as const
  return (
    <dl className={s.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
