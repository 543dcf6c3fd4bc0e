import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { OfferPop } from './OfferPop'

const { answer, decline } = vi.hoisted(() => ({ answer: vi.fn(), decline: vi.fn(async () => ({})) }))
vi.mock('../softphone/softphone', () => ({ phone: { answer, hangUp: vi.fn() } }))
vi.mock('../api/client', () => ({ api: { DELETE: decline }, said: (it: unknown) => it }))
vi.mock('./regulation', () => ({ useRegulation: () => ({ state: String }) }))

beforeAll(() => i18next.use(initReactI18next).init({ lng: 'ru', resources: {} }))
beforeEach(() => vi.clearAllMocks())
afterEach(cleanup)

type Shown = Parameters<typeof OfferPop>[0]

function pops(kind: string) {
  const received = { offer: { operator: 'Olga', why: 'OWNER' }, endsAt: Date.now() + 20_000 } as unknown as Shown['received']
  const telephone = { browser: true, state: { kind } } as unknown as Shown['telephone']
  render(
    <MantineProvider env="test">
      <OfferPop received={received} telephone={telephone} />
    </MantineProvider>,
  )
  return waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true))
}

test('who types while a client is offered neither takes nor declines them by a space', async () => {
  await pops('off')
  expect(document.activeElement?.tagName).not.toBe('BUTTON')
  expect(decline).not.toHaveBeenCalled()
})

test('Enter takes the client', async () => {
  await pops('ringing')
  fireEvent.keyDown(document.activeElement!, { key: 'Enter' })
  await waitFor(() => expect(answer).toHaveBeenCalledOnce())
})

test('Escape lets the next manager be rung', async () => {
  await pops('ringing')
  fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
  await waitFor(() => expect(decline).toHaveBeenCalledOnce())
})

test('in a tab that does not have the telephone one reads why there is nothing to accept', async () => {
  await pops('elsewhere')
  expect(screen.queryByText('offer.accept')).toBeNull()
  expect(screen.getByText('telephone.elsewhere')).toBeTruthy()
})
