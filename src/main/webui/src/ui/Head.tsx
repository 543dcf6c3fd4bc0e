import type { ReactNode } from 'react'
import s from './shell.module.css'

/** A screen's title, what it is for, and its chief actions. */
export function Head({ title, note, children }: { title: ReactNode; note?: ReactNode; children?: ReactNode }) {
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
