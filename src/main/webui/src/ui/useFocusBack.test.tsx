import { MantineProvider, Modal } from '@mantine/core'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useFocusBack } from './useFocusBack'

afterEach(cleanup)

function Dialog({ onClose }: { onClose(): void }) {
  useFocusBack()
  return (
    <Modal opened onClose={onClose} title="dialog" transitionProps={{ duration: 0 }}>
      <input aria-label="field" data-autofocus />
    </Modal>
  )
}

function Page() {
  const [open, show] = useState(false)
  return (
    <MantineProvider>
      <button type="button" onClick={() => show(true)}>
        open
      </button>
      {open && <Dialog onClose={() => show(false)} />}
    </MantineProvider>
  )
}

test('the focus is again where it was when a dialog goes that was there only while it was open', async () => {
  render(<Page />)
  const button = screen.getByText('open')
  act(() => button.focus())
  fireEvent.click(button)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('field')))
  fireEvent.keyDown(screen.getByLabelText('field'), { key: 'Escape' })
  await waitFor(() => expect(document.activeElement).toBe(button))
})
