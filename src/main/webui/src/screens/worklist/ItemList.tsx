import { Chip, ScrollArea, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { useRegulation } from '../../ui/regulation'
import { byPart, matches } from './due'
import { ItemRow } from './ItemRow'
import { useNow } from './now'
import s from './worklist.module.css'
import type { Item } from './worklist'

/** Whom to deal with, the latest first. Arrow keys walk through it, a slash goes to the search. */
export function ItemList({ items, chosen, onChoose }: { items: Item[]; chosen: number | null; onChoose: (lead: number) => void }) {
  const { t } = useTranslation()
  const zone = useSession()?.zone
  const now = useNow()
  const search = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const shown = items.filter((item) => (!state || item.lead.state === state) && matches(item, words))
  const groups = byPart(shown, now, zone)
  const order = groups.flatMap((group) => group.items.map((item) => item.lead.id))
  const walk = (by: number) => {
    const next = order[Math.max(0, Math.min(order.length - 1, (chosen === null ? -1 : order.indexOf(chosen)) + by))]
    if (next !== undefined) onChoose(next)
  }
  useHotkeys([
    ['ArrowDown', () => walk(1)],
    ['ArrowUp', () => walk(-1)],
    ['/', () => search.current?.focus()],
  ])
  return (
    <nav className={s.pane} aria-label={t('worklist.title')}>
      <div className={s.filters}>
        <TextInput
          ref={search}
          leftSection={<IconSearch size={16} />}
          rightSection={<kbd className={s.key}>/</kbd>}
          placeholder={t('worklist.search')}
          aria-label={t('worklist.search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <States items={items} chosen={state} onChoose={setState} />
      </div>
      <ScrollArea className={s.scroll} type="auto" scrollbarSize={8} viewportProps={{ tabIndex: -1 }}>
        {groups.map((group) => (
          <section key={group.part} aria-label={t(`worklist.${group.part}`)}>
            <h2 className={s.part} data-part={group.part}>
              {t(`worklist.${group.part}`)} <span>{group.items.length}</span>
            </h2>
            {group.items.map((item) => (
              <ItemRow key={item.id} item={item} part={group.part} now={now} chosen={item.lead.id === chosen} onChoose={onChoose} />
            ))}
          </section>
        ))}
        {groups.length === 0 && <p className={s.nothing}>{t('worklist.nothingFound')}</p>}
      </ScrollArea>
    </nav>
  )
}

function States({ items, chosen, onChoose }: { items: Item[]; chosen: string | null; onChoose: (state: string | null) => void }) {
  const { t } = useTranslation()
  const names = useRegulation()
  const states = [...new Set(items.map((item) => item.lead.state))]
  if (states.length < 2) return null
  return (
    <div className={s.states} role="group" aria-label={t('worklist.byState')}>
      {[null, ...states].map((state) => (
        <Chip key={state ?? 'all'} size="xs" checked={chosen === state} onChange={() => onChoose(state)}>
          {state ? names.state(state) : t('worklist.all')} {state ? items.filter((item) => item.lead.state === state).length : items.length}
        </Chip>
      ))}
    </div>
  )
}
