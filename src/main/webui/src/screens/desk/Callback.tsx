import { NativeSelect, SegmentedControl, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { CallbackChoice } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import { useInSight } from '../../ui/sight'
import { serverNow } from '../../ui/desk'
import type { Draft } from './draft'
import s from './outcome.module.css'
import { Label } from './Panel'
import { offsetOf } from '../../ui/zoned'
import { localIn } from './time'

type Quick = Exclude<CallbackChoice['key'], 'ASKED'>

/** When to call again, on the client's clock; hours in which nobody may call them are said before they are sent. */
export function Callback({ call, draft, change }: { call: string; draft: Draft; change(part: Partial<Draft>): void }) {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['callback-times', call, draft.callbackAt],
    placeholderData: (before) => before,
    queryFn: () =>
      said(api.GET('/api/calls/{id}/callback-times', { params: { path: { id: call }, query: { at: draft.callbackAt || undefined } } })),
  })
  const box = useInSight(data !== undefined)
  const minute = (local: string) => local.slice(0, 16)
  const asked = data?.choices.find(({ key, local }) => key === 'ASKED' && minute(local) === draft.callbackAt)
  const quick = data?.choices.filter(({ key }) => key !== 'ASKED') ?? []
  return (
    <div className={s.box} ref={box}>
      <Label>{t('desk.callback.when')}</Label>
      <div className={s.choices}>
        {quick.map((choice) => (
          <UnstyledButton
            key={choice.key}
            className={s.choice}
            data-on={minute(choice.local) === draft.callbackAt || undefined}
            data-refused={choice.refused ?? undefined}
            aria-pressed={minute(choice.local) === draft.callbackAt}
            onClick={() => change({ callbackAt: minute(choice.local) })}
          >
            {t(`desk.callback.${choice.key as Quick}`)}
          </UnstyledButton>
        ))}
      </div>
      {data && <OwnTime zone={data.zone} value={draft.callbackAt} change={(callbackAt) => change({ callbackAt })} />}
      {data && !asked?.refused && (
        <p className={s.note}>
          {t('desk.callback.zone', { zone: offsetOf(data.zone, serverNow()), now: localIn(data.zone, serverNow()).slice(11) })}
        </p>
      )}
      {data && asked?.refused && <NotThen choice={asked} zone={data.zone} take={(callbackAt) => change({ callbackAt })} />}
      <SegmentedControl
        size="xs"
        fullWidth
        value={draft.mine ? 'mine' : 'any'}
        onChange={(whose) => change({ mine: whose === 'mine' })}
        aria-label={t('desk.callback.whose')}
        data={[
          { value: 'mine', label: t('desk.callback.mine') },
          { value: 'any', label: t('desk.callback.any') },
        ]}
      />
    </div>
  )
}

const DAYS = 21
const QUARTERS = Array.from(
  { length: 24 * 4 },
  (_, i) => `${String(Math.floor(i / 4)).padStart(2, '0')}:${String((i % 4) * 15).padStart(2, '0')}`,
)

/** A day and a time on the client's clock, whatever the browser's own habits of writing them. */
function OwnTime({ zone, value, change }: { zone: string; value: string; change(local: string): void }) {
  const { t, i18n } = useTranslation()
  const [day = '', time = ''] = value.split('T')
  const today = localIn(zone, serverNow()).slice(0, 10)
  const days = Array.from({ length: DAYS }, (_, ahead) => new Date(Date.parse(`${today}T12:00:00Z`) + ahead * 86_400_000))
  const said = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  const known = days.map((date) => ({ value: date.toISOString().slice(0, 10), label: said.format(date) }))
  const times = time && !QUARTERS.includes(time) ? [...QUARTERS, time].sort() : QUARTERS
  return (
    <div className={s.time}>
      <NativeSelect
        size="sm"
        aria-label={t('desk.callback.day')}
        value={day}
        data={[{ value: '', label: t('desk.callback.own') }, ...known]}
        onChange={(event) => change(event.currentTarget.value ? `${event.currentTarget.value}T${time || '11:00'}` : '')}
      />
      <NativeSelect
        size="sm"
        aria-label={t('desk.callback.time')}
        value={time}
        data={time ? times : ['', ...times]}
        onChange={(event) => change(event.currentTarget.value ? `${day || today}T${event.currentTarget.value}` : '')}
      />
    </div>
  )
}

function NotThen({ choice, zone, take }: { choice: CallbackChoice; zone: string; take(local: string): void }) {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const next = choice.next
  return (
    <p className={s.refused} role="alert">
      {t(`reason.${choice.refused}` as 'reason.HOLIDAY')}
      {next && (
        <>
          . {t('desk.callback.next')}{' '}
          <UnstyledButton onClick={() => take(localIn(zone, Date.parse(next)))}>{when(next, zone)}</UnstyledButton>
        </>
      )}
    </p>
  )
}
