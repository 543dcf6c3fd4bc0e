import { Drawer, Progress, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { soundDevices } from '../../softphone/microphone'
import { phone } from '../../softphone/softphone'
import { PhoneAccount } from '../../ui/PhoneAccount'
import { useFocusBack } from '../../ui/useFocusBack'
import { useLevels } from '../../ui/usePhone'
import { useAction } from './actions'
import type { Telephone } from './deskPhone'
import { Label } from './Panel'

/** What one talks with, and the sound of it. */
export default function PhoneSettings({ onClose, telephone, onShift }: { onClose(): void; telephone: Telephone; onShift: boolean }) {
  const { t } = useTranslation()
  useFocusBack()
  const { run } = useAction()
  const { account, browser } = telephone
  return (
    <Drawer opened onClose={onClose} position="right" title={t('desk.phone.settings')} closeButtonProps={{ 'aria-label': t('desk.close') }}>
      <Stack gap="lg">
        {account && (
          <div>
            <Label>{t('desk.phone.talkWith')}</Label>
            <SegmentedControl
              fullWidth
              disabled={onShift}
              value={account.chosen}
              onChange={(chosen) => void run(() => telephone.choose(chosen))}
              data={[
                { value: 'BROWSER', label: t('desk.phone.browser') },
                { value: 'SIP', label: t('desk.phone.sip') },
              ]}
            />
            {onShift && (
              <Text size="sm" c="dimmed" mt={6}>
                {t('desk.phone.afterShift')}
              </Text>
            )}
          </div>
        )}
        {browser ? <Sound /> : account && <PhoneAccount />}
      </Stack>
    </Drawer>
  )
}

function Sound() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { mine } = useLevels(80, true)
  const { data } = useQuery({ queryKey: ['sound-devices'], queryFn: soundDevices })
  const changed = () => queries.invalidateQueries({ queryKey: ['sound-devices'] })
  const options = (devices: MediaDeviceInfo[] = []) => devices.map(({ deviceId, label }) => ({ value: deviceId, label: label || deviceId }))
  return (
    <>
      <div>
        <Select
          label={t('desk.phone.microphone')}
          data={options(data?.microphones)}
          value={data?.microphone ?? null}
          allowDeselect={false}
          onChange={(id) => id && void phone.useMicrophone(id).then(changed)}
        />
        <Progress value={mine * 100} mt={8} size="sm" color="teal" transitionDuration={80} aria-label={t('desk.phone.level')} />
      </div>
      <Select
        label={t('desk.phone.speaker')}
        data={options(data?.speakers)}
        value={data?.speaker ?? null}
        allowDeselect={false}
        onChange={(id) => id && void phone.useSpeaker(id).then(changed)}
      />
    </>
  )
}
