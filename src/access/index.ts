export { type Acting, type Actor, actingIn, type Membership } from './actor.ts';
export { readEmail } from './email.ts';
export { longestPassword, problemWithPassword, shortestPassword } from './password.ts';
export {
  isRole,
  type Permission,
  permissions,
  type Role,
  roleMay,
  rolePermissions,
  roles,
  rolesThatMay,
} from './permission.ts';
export { idleLife, isLive, isWorthNoting, type SessionTimes, wholeLife } from './session-life.ts';
export { type AttemptKind, attemptLimits, attemptWindow } from './sign-in-limits.ts';
