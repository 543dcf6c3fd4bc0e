import { TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadObjection } from '../../api/schema'
import { useKeys } from '../../ui/keys'
import { Blocks } from './Blocks'
import { Label } from './Panel'
import s from './script.module.css'

const MANY = 6

/** What clients object, and what to say to it, from any step: always in sight, below what is said now. */
export function Objections({ objections }: { objections: ReadObjection[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<string | null>(null)
  const [sought, setSought] = useState('')
  const search = useRef<HTMLInputElement>(null)
  useKeys({
    KeyO: () => search.current?.focus(),
    Escape: () => {
      setOpen(null)
      setSought('')
    },
  })
  if (objections.length === 0) return null
  const found = objections.filter((one) => fits(one, sought))
  const card = objections.find(({ title }) => title === open)
  return (
    <div className={s.objections}>
      {card && (
        <div className={s.objection} role="note">
          <Blocks blocks={card.say} className={s.speech} />
          <UnstyledButton onClick={() => setOpen(null)} aria-label={t('desk.close')}>
            <IconX size={17} />
          </UnstyledButton>
        </div>
      )}
      <div className={s.objectionsHead}>
        <Label>{t('desk.script.objections')}</Label>
        {objections.length > MANY && (
          <TextInput
            ref={search}
            size="xs"
            w={190}
            placeholder={t('desk.script.find')}
            aria-label={t('desk.script.find')}
            leftSection={<IconSearch size={14} />}
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && found[0] && setOpen(found[0].title)}
          />
        )}
      </div>
      <div className={s.chips}>
        {found.map(({ title }) => (
          <UnstyledButton
            key={title}
            className={s.chip}
            data-on={title === open || undefined}
            aria-expanded={title === open}
            onClick={() => setOpen(title === open ? null : title)}
          >
            {title}
          </UnstyledButton>
        ))}
      </div>
    </div>
  )
}

const fits = ({ title, words }: ReadObjection, sought: string) =>
  [title, ...words].some((text) => text.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()))
