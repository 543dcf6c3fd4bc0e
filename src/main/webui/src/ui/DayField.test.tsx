import { Drawer, MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { type ReactNode, useState } from 'react'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { DayField } from './DayField'

// where it is the 23rd already, whatever zone the browser believes in
vi.mock('../api/session', () => ({ useSession: () => ({ zone: 'Asia/Kamchatka' }) }))

const moment = { open: 'Открыть календарь', earlier: 'Месяцем раньше', later: 'Месяцем позже' }
const words = { moment }
beforeAll(() => i18next.use(initReactI18next).init({ lng: 'ru', resources: { ru: { translation: words } } }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function field(begin: string, within: (held: ReactNode) => ReactNode = (held) => held) {
  vi.useFakeTimers({ now: new Date('2026-11-22T18:00:00Z'), toFake: ['Date'] })
  function Held() {
    const [day, setDay] = useState(begin)
    return <MantineProvider env="test">{within(<DayField aria-label="from" value={day} onChange={setDay} />)}</MantineProvider>
  }
  render(<Held />)
  return screen.getByLabelText<HTMLInputElement>('from')
}

const month = async () => {
  fireEvent.click(screen.getByLabelText('Открыть календарь'))
  await screen.findByLabelText('Месяцем позже')
}

test('the month begins at the day that is today for the reader, in their language', async () => {
  field('')
  await month()
  expect(document.activeElement?.getAttribute('aria-label')).toBe('23 ноября 2026')
  expect(screen.getByText('ноябрь 2026')).toBeTruthy()
})

test('weeks begin on Monday', async () => {
  field('2026-12-05')
  await month()
  const days = [...document.querySelectorAll('th')].map((day) => day.textContent)
  expect(days).toEqual(['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'])
})

test('in a drawer, Escape closes the month only', async () => {
  const close = vi.fn()
  field('2026-12-05', (held) => (
    <Drawer opened onClose={close}>
      {held}
    </Drawer>
  ))
  await month()
  fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByLabelText('Месяцем позже')).toBeNull())
  expect(close).not.toHaveBeenCalled()
})

test('a day is walked to by the arrow keys, and picked', async () => {
  const input = field('2026-12-05')
  await month()
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' })
  expect(document.activeElement?.getAttribute('aria-label')).toBe('12 декабря 2026')
  fireEvent.click(document.activeElement!)
  expect(input.value).toBe('12.12.2026')
  await waitFor(() => expect(screen.queryByLabelText('Месяцем позже')).toBeNull())
})

test('the day that was chosen already stays, picked once more', async () => {
  const input = field('2026-12-05')
  await month()
  fireEvent.click(document.activeElement!)
  expect(input.value).toBe('05.12.2026')
  await waitFor(() => expect(screen.queryByLabelText('Месяцем позже')).toBeNull())
})

test('opened once more, it begins at the day again', async () => {
  field('2026-12-05')
  await month()
  fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByLabelText('Месяцем позже')).toBeNull())
  await month()
  await new Promise((later) => setTimeout(later, 50))
  expect(document.activeElement?.getAttribute('aria-label')).toBe('5 декабря 2026')
})
