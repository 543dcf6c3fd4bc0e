import type { ComponentType, ReactNode } from 'react'
import s from './card.module.css'

export function Card({
  title,
  note,
  aside,
  children,
  flush,
}: {
  title?: ReactNode
  note?: ReactNode
  aside?: ReactNode
  children: ReactNode
  /** without inner margins, for tables */
  flush?: boolean
}) {
  return (
    <section className={s.card}>
      {title && (
        <div className={s.cardHead}>
          <h2>{title}</h2>
          {note && <span>{note}</span>}
          {aside}
        </div>
      )}
      {flush ? children : <div className={s.cardBody}>{children}</div>}
    </section>
  )
}

export type Tone = 'good' | 'warm' | 'bad'

export function Tile({ label, value, tone }: { label: string; value: ReactNode; tone?: Tone }) {
  return (
    <div className={s.tile} data-tone={tone}>
      <span>{label}</span>
      <b>{value}</b>
    </div>
  )
}

export const Tiles = ({ children }: { children: ReactNode }) => <div className={s.tiles}>{children}</div>

/** What to do first where there is nothing yet. */
export function Empty({
  icon: Icon,
  title,
  text,
  children,
}: {
  icon: ComponentType<{ size?: number; stroke?: number }>
  title: string
  text: string
  children?: ReactNode
}) {
  return (
    <div className={s.empty}>
      <Icon size={44} stroke={1.3} />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  )
}
