import { useTranslation } from 'react-i18next'
import type { LeadView } from '../../api/schema'
import { spaced } from '../../ui/phoneNumber'
import s from './leads.module.css'

/** A client's numbers; those nobody has any more are struck out, and said so. */
export function Numbers({ phones }: { phones: LeadView['phones'] }) {
  const { t } = useTranslation()
  if (phones.length === 0) return <span className={s.sub}>{t('leads.noNumber')}</span>
  return phones.map((phone) => (
    <div key={phone.id} className={s.number}>
      <span className={phone.dead ? s.dead : undefined}>{spaced(phone.number)}</span>
      {phone.dead && <span className={s.sub}>{t('leads.dead')}</span>}
    </div>
  ))
}
