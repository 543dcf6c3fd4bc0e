import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import s from './nextstep.module.css'
import { PLACE_OF, useSetup } from './setup'

/** While the system is being set up: what this screen is needed for, and the way back to the list. */
export function NextStep() {
  const { t } = useTranslation()
  const path = useLocation().pathname
  const setup = useSetup()
  if (!setup || setup.done || path === '/start') return null
  const next = setup.steps.find((step) => !step.done)
  const done = setup.steps.filter((step) => step.done).length
  const here = next && path.startsWith(PLACE_OF[next.step])
  return (
    <div className={s.bar} data-here={here || undefined}>
      <Link to="/start" className={s.back}>
        <IconArrowLeft size={15} /> {t('start.back', { done, of: setup.steps.length })}
      </Link>
      {next && (
        <span>
          {here ? t(`start.step.${next.step}.text`, { count: next.count }) : t('start.next', { step: t(`start.step.${next.step}.title`) })}
        </span>
      )}
      {next && !here && (
        <Link to={PLACE_OF[next.step]} className={s.on}>
          {t(`start.step.${next.step}.go`)} →
        </Link>
      )}
    </div>
  )
}
