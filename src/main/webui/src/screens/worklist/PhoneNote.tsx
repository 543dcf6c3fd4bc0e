import { Button } from '@mantine/core'
import { IconHeadset, IconHeadsetOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { phone } from '../../softphone/softphone'
import { type Telephone, troubleOf } from '../../ui/telephone'
import s from './standBar.module.css'

/** Whether one can be called in the browser, and what to do when not. */
export function PhoneNote({ telephone }: { telephone: Telephone }) {
  const { t } = useTranslation()
  if (!telephone.known || !telephone.browser) return null
  const trouble = troubleOf(telephone.state)
  if (!trouble) return null
  const mend = trouble !== 'insecure' && trouble !== 'lost'
  const elsewhere = trouble === 'elsewhere' || trouble === 'computer'
  const start = () => (trouble === 'unheard' ? void phone.reopenMicrophone().catch(() => undefined) : void telephone.start(elsewhere))
  const Icon = trouble === 'off' ? IconHeadset : IconHeadsetOff
  return (
    <div className={s.phone} data-off={trouble === 'off' || undefined} role="status">
      <Icon size={19} />
      <span>{t(`telephone.${trouble}`)}</span>
      {mend && (
        <Button size="xs" variant="white" onClick={start}>
          {t(elsewhere ? 'telephone.here' : 'telephone.start')}
        </Button>
      )}
    </div>
  )
}
