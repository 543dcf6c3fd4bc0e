import {
  IconActivityHeartbeat,
  IconAddressBook,
  IconCalendarOff,
  IconChartBar,
  IconChecklist,
  IconEye,
  IconHeadset,
  IconMessage2Question,
  IconMicrophone2,
  IconPhoneOff,
  IconPhoneOutgoing,
  IconPlugConnected,
  IconTags,
  IconUserCircle,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Role } from '../api/schema'
import { isAnyOf, type Roles } from './roles'

const LEADERS: Role[] = ['SUPERVISOR', 'HEAD_OF_SALES', 'ADMINISTRATOR']
const OWNERS: Role[] = ['HEAD_OF_SALES', 'ADMINISTRATOR']

/** The screens there are, the most useful first, and who may see them; `setup` stands apart, below the daily work. */
const PLACES = [
  { to: '/worklist', key: 'worklist', icon: IconChecklist, roles: ['MANAGER', 'ACCOUNT_MANAGER'] as Role[] },
  { to: '/desk', key: 'desk', icon: IconHeadset, roles: ['OPERATOR'] as Role[] },
  { to: '/me', key: 'me', icon: IconUserCircle, roles: ['OPERATOR', 'MANAGER', 'ACCOUNT_MANAGER'] as Role[] },
  { to: '/campaigns', key: 'campaigns', icon: IconPhoneOutgoing, roles: LEADERS },
  { to: '/bases', key: 'bases', icon: IconAddressBook, roles: LEADERS },
  { to: '/do-not-call', key: 'donotcall', icon: IconPhoneOff, roles: LEADERS },
  { to: '/scripts', key: 'scripts', icon: IconMessage2Question, roles: [...LEADERS, 'QA'] as Role[] },
  { to: '/floor', key: 'floor', icon: IconUsersGroup, roles: LEADERS },
  { to: '/figures', key: 'figures', icon: IconChartBar, roles: ['SUPERVISOR', 'HEAD_OF_SALES'] as Role[] },
  {
    to: '/recordings',
    key: 'recordings',
    icon: IconMicrophone2,
    roles: ['SUPERVISOR', 'QA', 'HEAD_OF_SALES', 'MANAGER', 'ACCOUNT_MANAGER', 'OPERATOR'] as Role[],
  },
  { to: '/people', key: 'people', icon: IconUsers, roles: OWNERS, setup: true },
  { to: '/trunks', key: 'trunks', icon: IconPlugConnected, roles: LEADERS, setup: true },
  { to: '/holidays', key: 'holidays', icon: IconCalendarOff, roles: LEADERS, setup: true },
  { to: '/words', key: 'words', icon: IconTags, roles: OWNERS, setup: true },
  { to: '/audit', key: 'audit', icon: IconEye, roles: OWNERS, setup: true },
  { to: '/system', key: 'system', icon: IconActivityHeartbeat, roles: LEADERS, setup: true },
] as const

/** The places of all roles somebody has. */
export const placesOf = (who: Roles) => PLACES.filter((place) => isAnyOf(who, ...place.roles))

/** Pages that no menu leads to, and who may open them. */
const INSIDE: { at: string; roles: Role[] }[] = [
  { at: '/leads', roles: ['SUPERVISOR', 'HEAD_OF_SALES'] },
  { at: '/start', roles: OWNERS },
]

const isWithin = (path: string, at: string) => path === at || path.startsWith(`${at}/`)

/** The place that an address belongs to. */
export const placeAt = (path: string) => PLACES.find((place) => isWithin(path, place.to))

/** Whether there is such a place, and it is not for them. An address that leads nowhere is forbidden to nobody. */
export function isForbidden(path: string, who: Roles): boolean {
  const roles = placeAt(path)?.roles ?? INSIDE.find(({ at }) => isWithin(path, at))?.roles
  return !!roles && !isAnyOf(who, ...roles)
}

/** Whether the figures of the whole department are theirs to read. */
export const readsReports = (who: Roles) => isAnyOf(who, 'SUPERVISOR', 'HEAD_OF_SALES')
