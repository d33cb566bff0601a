export { type Acting, type Actor, actingIn, type Membership } from './actor.ts';
export { readEmail } from './email.ts';
export { problemWithPassword } from './password.ts';
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
export { type AttemptKind, attemptLimits, attemptWindow } from './sign-in-limits.ts';
