import type { ReactNode } from 'react'
import s from './panel.module.css'

/** One of the columns: a head, a body that scrolls, and a foot that stays. */
export function Panel({
  title,
  badge,
  note,
  foot,
  children,
}: {
  title: string
  badge?: ReactNode
  note?: ReactNode
  foot?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={s.panel} aria-label={title}>
      <div className={s.head}>
        <h2>{title}</h2>
        {badge}
        {note && <span>{note}</span>}
      </div>
      <div className={s.body} tabIndex={-1}>
        {children}
      </div>
      {foot && <div className={s.foot}>{foot}</div>}
    </section>
  )
}

export const Label = ({ children }: { children: ReactNode }) => <h3 className={s.label}>{children}</h3>
