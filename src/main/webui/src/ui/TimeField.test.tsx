import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { useState } from 'react'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { TimeField } from './TimeField'

beforeAll(() => i18next.use(initReactI18next).init({ lng: 'ru', resources: {} }))
afterEach(cleanup)

function field(begin = '09:00') {
  const told = vi.fn()
  function Held() {
    const [time, setTime] = useState(begin)
    return (
      <MantineProvider env="test">
        <TimeField
          aria-label="from"
          value={time}
          onChange={(next) => {
            told(next)
            setTime(next)
          }}
        />
      </MantineProvider>
    )
  }
  render(<Held />)
  return { told, input: screen.getByLabelText<HTMLInputElement>('from') }
}

const write = (input: HTMLInputElement, text: string) => fireEvent.change(input, { target: { value: text } })

test('what was written in short is a whole time when the field is left', () => {
  const { told, input } = field()
  write(input, '930')
  expect(told).not.toHaveBeenCalled()
  fireEvent.blur(input)
  expect(told).toHaveBeenCalledExactlyOnceWith('09:30')
  expect(input.value).toBe('09:30')
})

test('a whole time counts before the field is left', () => {
  const { told, input } = field()
  write(input, '18:45')
  expect(told).toHaveBeenCalledExactlyOnceWith('18:45')
})

test('what is no time is taken back', () => {
  const { told, input } = field()
  write(input, '25:00')
  fireEvent.blur(input)
  expect(told).not.toHaveBeenCalled()
  expect(input.value).toBe('09:00')
})

test('the arrow keys go by quarters of an hour', () => {
  const { input } = field('23:50')
  fireEvent.keyDown(input, { key: 'ArrowUp' })
  expect(input.value).toBe('00:00')
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  expect(input.value).toBe('23:45')
})
