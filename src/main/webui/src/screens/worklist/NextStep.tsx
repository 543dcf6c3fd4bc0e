import { Chip, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { MomentField } from '../../ui/MomentField'
import { useNumbers } from '../../ui/numbers'
import { useInSight } from '../../ui/sight'
import { fromField, offsetOf, toField } from '../../ui/zoned'
import { useNow } from './now'
import s from './outcome.module.css'
import { quickTimes } from './when'

/** When the lead is to be dealt with again: by one click, or to the minute. */
export function NextStep({
  due,
  zone,
  onChange,
}: {
  due: Date | null
  /** the client's: a time that is agreed on is theirs */
  zone?: string
  onChange: (due: Date | null) => void
}) {
  const { t } = useTranslation()
  const { when, hour } = useNumbers()
  const own = useSession()?.zone
  const now = useNow()
  const box = useInSight<HTMLFieldSetElement>()
  const past = due !== null && due <= now
  return (
    <fieldset className={s.next} ref={box}>
      <legend>{t('outcomePane.next')}</legend>
      <Group gap={6}>
        {quickTimes(now, zone).map((time) => (
          <Chip
            key={time.name}
            size="xs"
            checked={due?.getTime() === time.at.getTime()}
            onChange={() => onChange(time.at)}
            title={when(time.at.toISOString(), zone)}
          >
            {t(`outcomePane.quick.${time.name}`)}
          </Chip>
        ))}
      </Group>
      <p className={s.clock}>
        {zone && t('outcomePane.theirClock', { zone: offsetOf(zone, now.getTime()), now: hour(now.toISOString(), zone) })}
        {due && zone !== own && <> {t('outcomePane.onYours', { when: when(due.toISOString(), own) })}</>}
      </p>
      <MomentField
        size="sm"
        name={t('outcomePane.next')}
        value={due ? toField(due, zone) : ''}
        error={past && t('outcomePane.past')}
        onChange={(moment) => onChange(fromField(moment, zone))}
      />
    </fieldset>
  )
}
