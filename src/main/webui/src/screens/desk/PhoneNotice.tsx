import { Alert, Button } from '@mantine/core'
import { IconHeadsetOff, IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { phone } from '../../softphone/softphone'
import type { PhoneState } from '../../softphone/state'
import { type Trouble as General, troubleOf } from '../../ui/telephone'
import type { Telephone } from './deskPhone'
import type { Place } from './place'

type Trouble = Exclude<General, 'off'> | 'unlinked' | 'silent' | 'away'

/** What is wrong with the browser's telephone, in words that say what to do. Nothing while all is well. */
export function PhoneNotice({ place, telephone }: { place: Place; telephone: Telephone }) {
  const { t } = useTranslation()
  const trouble = deskTroubleOf(telephone, place)
  if (!trouble) return null
  const elsewhere = trouble === 'elsewhere' || trouble === 'computer'
  const mend = mendOf(trouble, telephone)
  const mild = trouble === 'unlinked' || trouble === 'silent'
  return (
    <Alert
      role="alert"
      flex="none"
      radius="lg"
      color={mild ? 'yellow' : 'red'}
      variant="light"
      icon={mild ? <IconPlugConnectedX size={20} /> : <IconHeadsetOff size={20} />}
      title={t(`desk.trouble.${trouble}.title`)}
    >
      {t(`desk.trouble.${trouble}.text`)}
      {mend && (
        <Button size="xs" variant="white" ml={12} onClick={mend}>
          {t(elsewhere ? 'desk.trouble.here' : 'desk.trouble.again')}
        </Button>
      )}
    </Alert>
  )
}

function mendOf(trouble: Trouble, telephone: Telephone): (() => void) | null {
  switch (trouble) {
    case 'elsewhere':
    case 'computer':
      return () => void telephone.start(true)
    case 'denied':
    case 'missing':
    case 'busy':
    case 'rejected':
      return () => void telephone.start()
    case 'unheard':
      return () => void phone.reopenMicrophone().catch(() => undefined)
    case 'insecure':
    case 'lost':
    case 'unlinked':
    case 'silent':
    case 'away':
      return null
  }
}

export function deskTroubleOf({ browser, state }: Pick<Telephone, 'browser' | 'state'>, place: Place): Trouble | null {
  const away = place.at === 'talking' && !place.line
  return (browser ? ofState(state, place) : null) ?? (away ? 'away' : null)
}

/** A phone that is off is no trouble at a desk: the shift switches it on. */
function ofState(state: PhoneState, place: Place): Trouble | null {
  const general = troubleOf(state)
  if (general || state.kind !== 'talking') return general === 'off' ? null : general
  if (!state.linked) return 'unlinked'
  return place.at === 'talking' && !place.call.held && !state.hears ? 'silent' : null
}
