import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRegulation } from '../../ui/regulation'
import { SECTIONS } from '../bases/standing'
import { NOTHING, NUMBERS, type Sought, TAGS, TRIES, TURNS } from './leads'
import s from './leads.module.css'

const STATES = [
  'NEW',
  'FIRST_CONTACT',
  'SECOND_CONTACT',
  'THIRD_CONTACT',
  'REFUSAL',
  'DEAL',
  'STRATEGIC_RESERVE',
  'RE_CALL',
  'DEAL_SUPPORT',
  'CLIENT',
] as const
const PAUSE = 350

/** Narrows the list. A text is looked for when the typing pauses. */
export function Filters({ sought, seek }: { sought: Sought; seek: (sought: Sought) => void }) {
  const { t } = useTranslation()
  const names = useRegulation()
  const [text, type] = useState(sought.text)
  const narrow = (part: Partial<Sought>) => seek({ ...sought, ...part })
  useEffect(() => {
    if (text === sought.text) return
    const timer = setTimeout(() => seek({ ...sought, text }), PAUSE)
    return () => clearTimeout(timer)
  }, [text, sought, seek])
  const choice = (part: keyof Sought, label: string, data: { value: string; label: string }[], w = 170) => (
    <Select
      label={label}
      placeholder={t('leads.any')}
      clearable
      w={w}
      data={data}
      value={sought[part] || null}
      onChange={(value) => narrow({ [part]: value ?? '' })}
    />
  )
  return (
    <div className={s.filters} role="search" aria-label={t('leads.filters')}>
      <TextInput
        label={t('leads.text')}
        placeholder={t('leads.textHint')}
        leftSection={<IconSearch size={16} />}
        w={270}
        maxLength={100}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {choice(
        'section',
        t('leads.section'),
        SECTIONS.map((value) => ({ value, label: names.section(value) })),
        230,
      )}
      {choice(
        'state',
        t('leads.state'),
        STATES.map((value) => ({ value, label: names.state(value) })),
        190,
      )}
      {choice(
        'tag',
        t('leads.tag'),
        TAGS.map((value) => ({ value, label: t(`leads.tags.${value}`) })),
      )}
      {choice(
        'numbers',
        t('leads.numbers'),
        NUMBERS.map((value) => ({ value, label: t(`leads.alive.${value}`) })),
        190,
      )}
      {choice(
        'turn',
        t('leads.turn'),
        TURNS.map((value) => ({ value, label: t(`leads.turns.${value}`) })),
        190,
      )}
      {choice(
        'tries',
        t('leads.tries'),
        TRIES.map((value) => ({ value, label: t(`leads.triesOf.${value}`) })),
        150,
      )}
      {Object.values(sought).some(Boolean) && (
        <Button
          variant="subtle"
          onClick={() => {
            type('')
            seek(NOTHING)
          }}
        >
          {t('leads.all')}
        </Button>
      )}
    </div>
  )
}
