import type { Role } from '../api/schema'

export type Roles = { role: Role; also: Role[] }

/** Whether one of somebody's roles is among these; nobody has none. */
export const isAnyOf = (who: Roles | null | undefined, ...roles: Role[]) =>
  !!who && [who.role, ...who.also].some((one) => roles.includes(one))

/** Who owns bases, campaigns and scripts. */
export const owns = (who: Roles | null | undefined) => isAnyOf(who, 'HEAD_OF_SALES', 'ADMINISTRATOR')
