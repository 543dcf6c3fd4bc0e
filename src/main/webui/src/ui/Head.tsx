import type { ReactNode } from 'react'
import s from './shell.module.css'
import { useTitle } from './title'

/** A screen's title, what it is for, and its chief actions. */
export function Head({
  title,
  name,
  note,
  children,
}: {
  title: ReactNode
  /** the title as a text, where it is more than that */
  name?: string
  note?: ReactNode
  children?: ReactNode
}) {
  useTitle(name ?? (typeof title === 'string' ? title : undefined))
  return (
    <header className={s.head}>
      <div>
        <h1>{title}</h1>
        {note && <p>{note}</p>}
      </div>
      {children}
    </header>
  )
}
