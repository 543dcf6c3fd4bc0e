import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import s from './help.module.css'
import { useFocusBack } from '../../ui/useFocusBack'

const KEYS = [
  ['1 … 9, 0', 'disposition'],
  ['Ctrl Enter', 'save'],
  ['A S D F G J', 'answer'],
  ['space', 'next'],
  ['Backspace', 'back'],
  ['O', 'objection'],
  ['C', 'comment'],
  ['M', 'mute'],
  ['H', 'hold'],
  ['K', 'keypad'],
  ['End', 'hangUp'],
  ['P', 'pause'],
  ['R', 'ready'],
  ['Enter', 'call'],
  ['S', 'skip'],
  ['Esc', 'leaveField'],
  ['?', 'help'],
] as const

/** The keys, where they lie on the keyboard: the same in every layout. */
export default function Help({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  useFocusBack()
  return (
    <Modal opened onClose={onClose} title={t('desk.help.title')} size="lg" centered closeButtonProps={{ 'aria-label': t('desk.close') }}>
      <dl className={s.keys}>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              {(key === 'space' ? t('desk.help.space') : key)
                .split(' ')
                .map((part, index) => (part === '…' ? ' … ' : <kbd key={index}>{part.replace(',', '')}</kbd>))}
            </dt>
            <dd>{t(`desk.help.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
