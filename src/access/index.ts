export { type Acting, actingIn, type Actor, type Membership } from './actor.ts';
export { type Permission, permissions, type Role, roleMay, rolePermissions, roles } from './permission.ts';
