import type { ReactNode } from 'react'
import s from './whole.module.css'

/** A whole made of parts, each as wide as its share; their colour is `--tone`. What it says stands beside it in words. */
export const Whole = ({ children }: { children: ReactNode }) => (
  <div className={s.whole} aria-hidden>
    {children}
  </div>
)
