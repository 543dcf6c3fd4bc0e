import { Badge, Button, Group, Popover, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPencil, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrunkView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { useCountryName } from '../../ui/countries'
import { DayUse } from '../../ui/DayUse'
import { useNumbers } from '../../ui/numbers'
import { spaced } from '../../ui/phoneNumber'
import { Refusal } from '../../ui/Refusal'
import { givesBack, stopOf, useStopWords } from '../../ui/stopWords'
import { type State, stateOf, useStoppage } from './trunks'
import s from './trunks.module.css'

const COLOURS: Record<State, string> = { up: 'teal', unreachable: 'red', stopped: 'red', unknown: 'gray' }

/** A way out: how the switch sees it, what may go over it, and why nothing does. */
export function TrunkCard({ trunk, edit }: { trunk: TrunkView; edit?: () => void }) {
  const { t } = useTranslation()
  const { count, when } = useNumbers()
  const zone = useSession()?.zone
  const state = stateOf(trunk)
  const stoppage = useStoppage(trunk.name)
  const words = useStopWords()
  const stop = stopOf(trunk.stoppedWhy)
  const [reason = '', ...figures] = (trunk.stoppedWhy ?? '').split(' ')
  return (
    <Card
      title={trunk.name}
      aside={
        <Badge color={COLOURS[state]} variant="light">
          {t(`trunks.state.${state}`)}
        </Badge>
      }
    >
      <dl className={s.facts}>
        <dt>{t('trunks.host')}</dt>
        <dd>{trunk.host}</dd>
        <dt>{t('trunks.mostLines')}</dt>
        <dd>{count(trunk.mostLines)}</dd>
        <dt>{t('trunks.numbers')}</dt>
        <dd>
          {trunk.numbers.length === 0 && '—'}
          {trunk.numbers.map((own) => (
            <div key={own.number}>
              {spaced(own.number)} <span>{own.note}</span>
            </div>
          ))}
        </dd>
      </dl>
      <Dials terms={trunk.terms} />
      <DayUse about="line" use={trunk.today} caps={trunk.terms.dayCaps} currency={trunk.terms.currency} />
      {state === 'unreachable' && <p className={s.advice}>{t('trunks.unreachableAdvice')}</p>}
      {trunk.stoppedSince && (
        <div className={s.stopped}>
          <b>{t('trunks.stoppedSince', { when: when(trunk.stoppedSince, zone) })}</b>
          {stop && <p>{words(stop, 'why')}</p>}
          {stop && <p>{t(givesBack(stop) ? 'trunks.givenBack' : 'trunks.tried')}</p>}
          {!stop && (
            <p>
              {t(`trunks.why.${reason}` as 'trunks.why.FAILURES', { figures: figures.join(' '), defaultValue: trunk.stoppedWhy ?? '' })}
            </p>
          )}
        </div>
      )}
      <Refusal error={stoppage.error} />
      <Group gap="xs" mt="md">
        {trunk.stoppedSince ? (
          <Button
            color="teal"
            leftSection={<IconPlayerPlay size={16} />}
            loading={stoppage.isPending}
            onClick={() => stoppage.mutate(null)}
          >
            {t('trunks.resume')}
          </Button>
        ) : (
          <Stop busy={stoppage.isPending} stop={(why) => stoppage.mutate(why)} />
        )}
        {edit && (
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={edit}>
            {t('trunks.edit')}
          </Button>
        )}
      </Group>
    </Card>
  )
}

const FEW = 4

/** What may be dialled over it, in a line of words, and whether anybody has looked at that. */
function Dials({ terms }: { terms: TrunkView['terms'] }) {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const name = useCountryName()
  const countries = terms.countries.slice(0, FEW).map(name)
  const more = terms.countries.length - countries.length
  return (
    <dl className={s.facts} data-below>
      <dt>{t('trunks.mayDial')}</dt>
      <dd>
        {countries.join(', ')} {more > 0 && <span>{t('trunks.moreCountries', { count: more })}</span>}
        <div>
          <span>{terms.kinds.map((kind) => t(`numberKind.${kind}`)).join(', ')}</span>
        </div>
        {terms.given && <div className={s.given}>{t('trunks.givenShort')}</div>}
      </dd>
      <dt>{t('trunks.rates')}</dt>
      <dd>
        {terms.rates.length === 0 ? (
          <span>{t('trunks.noRates')}</span>
        ) : (
          t('trunks.ratesOf', { count: terms.rates.length, shown: count(terms.rates.length) })
        )}
      </dd>
    </dl>
  )
}

function Stop({ busy, stop }: { busy: boolean; stop: (why: string) => void }) {
  const { t } = useTranslation()
  const [opened, { toggle, close }] = useDisclosure(false)
  const [why, say] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!why.trim()) return
    stop(why.trim())
    close()
  }
  return (
    <Popover opened={opened} onChange={close} trapFocus withArrow position="bottom-start" width={320}>
      <Popover.Target>
        <Button variant="light" color="red" leftSection={<IconPlayerStop size={16} />} loading={busy} onClick={toggle}>
          {t('trunks.stop')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput
              label={t('trunks.stopWhy')}
              description={t('trunks.stopNote')}
              data-autofocus
              value={why}
              onChange={(event) => say(event.currentTarget.value)}
            />
            <Button type="submit" color="red" disabled={!why.trim()}>
              {t('trunks.stop')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
