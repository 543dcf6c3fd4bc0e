import { useTranslation } from 'react-i18next'
import { Head } from '../../ui/Head'
import { PhoneAccount } from '../../ui/PhoneAccount'

/** One's own telephone account, for any SIP phone or program. */
export default function Phone() {
  const { t } = useTranslation()
  return (
    <>
      <Head title={t('phone.title')} note={t('phone.screenNote')} />
      <PhoneAccount />
    </>
  )
}
