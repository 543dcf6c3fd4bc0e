import { Alert, Button } from '@mantine/core'
import { IconHeadsetOff, IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { phone } from '../../softphone/softphone'
import type { PhoneState } from '../../softphone/state'
import type { Telephone } from './deskPhone'
import type { Place } from './place'

type Trouble =
  'insecure' | 'elsewhere' | 'computer' | 'unheard' | 'denied' | 'missing' | 'busy' | 'lost' | 'rejected' | 'unlinked' | 'silent' | 'away'

/** What is wrong with the browser's telephone, in words that say what to do. Nothing while all is well. */
export function PhoneNotice({ place, telephone }: { place: Place; telephone: Telephone }) {
  const { t } = useTranslation()
  const trouble = troubleOf(telephone, place)
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

export function troubleOf({ browser, state }: Pick<Telephone, 'browser' | 'state'>, place: Place): Trouble | null {
  const away = place.at === 'talking' && !place.line
  return (browser ? ofState(state, place) : null) ?? (away ? 'away' : null)
}

function ofState(state: PhoneState, place: Place): Trouble | null {
  switch (state.kind) {
    case 'elsewhere':
      return state.where === 'computer' ? 'computer' : 'elsewhere'
    case 'insecure':
    case 'rejected':
      return state.kind
    case 'no-microphone':
      return state.why
    case 'connecting':
      return state.lost ? 'lost' : null
    case 'talking':
      if (!state.speaks) return 'unheard'
      if (!state.linked) return 'unlinked'
      return place.at === 'talking' && !place.call.held && !state.hears ? 'silent' : null
    case 'off':
    case 'ready':
    case 'ringing':
    case 'answering':
      return null
  }
}
