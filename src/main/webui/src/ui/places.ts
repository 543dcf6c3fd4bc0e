import {
  IconActivityHeartbeat,
  IconAddressBook,
  IconChecklist,
  IconHeadset,
  IconMicrophone2,
  IconPhoneOutgoing,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Role } from '../api/schema'

const LEADERS: Role[] = ['SUPERVISOR', 'HEAD_OF_SALES', 'ADMINISTRATOR']

/** The screens there are, the most useful first, and who may see them. */
const PLACES = [
  { to: '/worklist', key: 'worklist', icon: IconChecklist, roles: ['MANAGER', 'ACCOUNT_MANAGER'] as Role[] },
  { to: '/me', key: 'me', icon: IconHeadset, roles: ['OPERATOR', 'MANAGER', 'ACCOUNT_MANAGER'] as Role[] },
  { to: '/campaigns', key: 'campaigns', icon: IconPhoneOutgoing, roles: LEADERS },
  { to: '/bases', key: 'bases', icon: IconAddressBook, roles: LEADERS },
  { to: '/floor', key: 'floor', icon: IconUsersGroup, roles: LEADERS },
  { to: '/recordings', key: 'recordings', icon: IconMicrophone2, roles: ['SUPERVISOR', 'QA', 'HEAD_OF_SALES', 'MANAGER', 'OPERATOR'] as Role[] },
  { to: '/system', key: 'system', icon: IconActivityHeartbeat, roles: LEADERS },
] as const

export const placesOf = (role: Role) => PLACES.filter((place) => place.roles.includes(role))
