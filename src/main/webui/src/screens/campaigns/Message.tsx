import { Button, FileButton, Group, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconTrash, IconUpload, IconVolume } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { csrfHeader, type Problem, Refused } from '../../api/client'
import { Card } from '../../ui/Card'
import { Refusal } from '../../ui/Refusal'

/** What somebody hears for whom nobody was free, or who answers a recorded call: listened to, replaced, taken away. */
export function Message({ campaign, kind, mayEdit }: { campaign: number; kind: 'message' | 'notice'; mayEdit: boolean }) {
  const { t } = useTranslation()
  const address = `/api/campaigns/${campaign}/${kind}`
  const queries = useQueryClient()
  const key = ['campaign-sound', campaign, kind]
  const { data: sound } = useQuery({ queryKey: key, enabled: mayEdit, staleTime: Infinity, queryFn: () => loaded(address) })
  const changing = useMutation({
    mutationFn: (file: File | null) => sent(address, file),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
  if (!mayEdit) return null
  return (
    <Card title={t(`${kind}.title`)} note={t(`${kind}.note`)}>
      <Refusal error={changing.error} />
      {sound ? (
        // eslint-disable-next-line jsx-a11y/media-has-caption -- a spoken message: its words are in no file
        <audio controls src={sound} style={{ width: '100%', height: 40 }} aria-label={t(`${kind}.title`)} />
      ) : (
        <Group gap={8} c="dimmed" wrap="nowrap">
          <IconVolume size={18} />
          <Text size="sm">{t(`${kind}.none`)}</Text>
        </Group>
      )}
      <Group mt="sm" gap="xs">
        <FileButton
          onChange={(file) => file && changing.mutate(file)}
          accept="audio/wav,.wav"
          inputProps={{ 'aria-label': t('message.upload') }}
        >
          {(props) => (
            <Button {...props} size="xs" variant="light" leftSection={<IconUpload size={15} />} loading={changing.isPending}>
              {t(sound ? 'message.replace' : 'message.upload')}
            </Button>
          )}
        </FileButton>
        {sound && (
          <Button size="xs" variant="subtle" color="red" leftSection={<IconTrash size={15} />} onClick={() => changing.mutate(null)}>
            {t('message.remove')}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {t('message.format')}
        </Text>
      </Group>
    </Card>
  )
}

async function loaded(address: string): Promise<string | null> {
  const answer = await fetch(address)
  return answer.ok ? `${address}?heard=${Date.now()}` : null
}

async function sent(address: string, file: File | null): Promise<void> {
  const wave = { body: file, method: 'PUT', headers: { ...csrfHeader(), 'Content-Type': 'audio/wav' } }
  const answer = await fetch(address, file ? wave : { method: 'DELETE', headers: csrfHeader() })
  if (!answer.ok) throw new Refused((await answer.json()) as Problem)
}
