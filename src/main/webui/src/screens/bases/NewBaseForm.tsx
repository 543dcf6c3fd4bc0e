import { Button, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../ui/Refusal'
import { useNewBase } from './bases'

const REGIONS = ['RU', 'KZ', 'BY', 'UA', 'GB', 'US', 'DE']

export function NewBaseForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const saving = useNewBase()
  const form = useForm({
    initialValues: { name: '', region: 'RU' },
    validate: { name: (name) => (name.trim() ? null : t('bases.needName')) },
  })
  const submit = form.onSubmit((values) =>
    saving.mutate(values, {
      onSuccess: (base) => {
        form.reset()
        onClose()
        void navigate({ to: '/bases/$base', params: { base: String(base.id) } })
      },
    }),
  )
  return (
    <Modal closeButtonProps={{ 'aria-label': t('close') }} opened={opened} onClose={onClose} title={t('bases.add')} centered>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Refusal error={saving.error} />
          <TextInput label={t('bases.name')} placeholder={t('bases.nameHint')} data-autofocus {...form.getInputProps('name')} />
          <Select
            label={t('bases.region')}
            description={t('bases.regionHint')}
            data={REGIONS}
            allowDeselect={false}
            {...form.getInputProps('region')}
          />
          <Button type="submit" loading={saving.isPending}>
            {t('create')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
