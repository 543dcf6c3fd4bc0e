import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SignedIn } from '../api/schema'
import LiveOffer from './LiveOffer'
import type { Received } from './offer'

const { navigate, given } = vi.hoisted(() => {
  const given: { offer: unknown; phone: string } = { offer: null, phone: 'ready' }
  return { navigate: vi.fn(), given }
})
vi.mock('@tanstack/react-router', () => ({ useNavigate: () => navigate }))
vi.mock('./presence', () => ({ usePresence: () => ({ here: 'IN' }) }))
vi.mock('./telephone', () => ({ useTelephone: () => ({ state: { kind: given.phone } }) }))
vi.mock('./offer', () => ({ useOffer: () => given.offer }))
vi.mock('./OfferPop', () => ({ OfferPop: ({ received }: { received: Received }) => <p>offered {received.offer.handover}</p> }))

beforeEach(() => {
  vi.clearAllMocks()
  given.phone = 'ready'
})
afterEach(cleanup)

const manager = (standing: SignedIn['standing']) => <LiveOffer session={{ standing } as SignedIn} />
const rings = () => (given.offer = { offer: { handover: 'h', step: 'RINGING' } })
const speaks = () => (given.offer = { offer: { handover: 'h', step: 'INTRODUCING' } })

test('a client who rings is shown, and their card once they are taken', () => {
  rings()
  const page = render(manager('OPEN'))
  expect(screen.getByText('offered h')).toBeTruthy()
  expect(navigate).not.toHaveBeenCalled()
  speaks()
  page.rerender(manager('OPEN'))
  expect(screen.queryByText('offered h')).toBeNull()
  expect(navigate).toHaveBeenCalledExactlyOnceWith({ to: '/worklist' })
})

test('who looks something up in the middle of a talk is left there', () => {
  speaks()
  render(manager('OPEN'))
  expect(navigate).not.toHaveBeenCalled()
})

test('a tab without the telephone stays where it is', () => {
  given.phone = 'elsewhere'
  rings()
  const page = render(manager('OPEN'))
  speaks()
  page.rerender(manager('OPEN'))
  expect(navigate).not.toHaveBeenCalled()
})

test('a locked screen shows no client', () => {
  rings()
  render(manager('LOCKED'))
  expect(screen.queryByText('offered h')).toBeNull()
})
