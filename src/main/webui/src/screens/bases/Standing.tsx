import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/Card'
import { useNumbers } from '../../ui/numbers'
import { useRegulation } from '../../ui/regulation'
import { Whole } from '../../ui/Whole'
import { bySection, useStanding } from './standing'
import s from './standing.module.css'

/** Where the base's leads stand now: what the calling has made of the list. */
export function Standing({ base }: { base: number }) {
  const { t } = useTranslation()
  const { count, share } = useNumbers()
  const names = useRegulation()
  const parts = bySection(useStanding(base).data ?? [])
  const all = parts.reduce((sum, { leads }) => sum + leads, 0)
  if (all === 0) return null
  return (
    <Card title={t('bases.standing.title')} note={t('bases.standing.note')}>
      <Whole>
        {parts.map(({ section, leads }) => (
          <i key={section} data-section={section} style={{ flexGrow: leads }} />
        ))}
      </Whole>
      <dl className={s.parts}>
        {parts.map(({ section, leads, states }) => (
          <div key={section} data-section={section}>
            <dt>{names.section(section)}</dt>
            <dd>
              <b>{count(leads)}</b> {share(leads / all)}
            </dd>
            {states.map(({ state, leads: some }) => (
              <Fragment key={state}>
                <dt className={s.state}>{names.state(state)}</dt>
                <dd className={s.state}>{count(some)}</dd>
              </Fragment>
            ))}
          </div>
        ))}
      </dl>
    </Card>
  )
}
