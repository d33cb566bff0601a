/** What a person does in a partnership. One role for each partnership they belong to. */
export const roles = [
  'administrator',
  'coordinator',
  'analyst',
  'delivery-lead',
  'clerk',
  'scrutiny-officer',
  'assessor',
  'viewer',
] as const;
export type Role = (typeof roles)[number];

/**
 * What a route or a command asks for. Permissions on single records (whose contribution is this?) are decided
 * besides, by the policy of the capability that owns the record.
 */
export const permissions = [
  'work.read',
  'records.write',
  'records.edit',
  'updates.send',
  'evidence.import',
  'needs.assess',
  'kit.import',
  'kit.export',
  'plan.check',
  'plan.claim',
  'plan.approve',
  'plan.publish',
  'report.keep',
  'scrutiny.keep',
  'systems.keep',
  'people.manage',
  'partnership.manage',
] as const;
export type Permission = (typeof permissions)[number];

/** Who may do what, in the order of `permissions`: the table a board secretary can check. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  // Scrutiny is independent of those it looks at: not even an administrator writes for it.
  administrator: permissions.filter((permission) => permission !== 'scrutiny.keep'),
  coordinator: [
    'work.read',
    'records.write',
    'records.edit',
    'updates.send',
    'evidence.import',
    'needs.assess',
    'kit.import',
    'kit.export',
    'plan.check',
    'plan.claim',
    'plan.approve',
    'plan.publish',
    'report.keep',
    'systems.keep',
  ],
  analyst: [
    'work.read',
    'records.write',
    'records.edit',
    'updates.send',
    'evidence.import',
    'needs.assess',
    'kit.export',
    'plan.check',
  ],
  'delivery-lead': [
    'work.read',
    'records.write',
    'records.edit',
    'updates.send',
    'plan.check',
    'plan.claim',
    'plan.approve',
    'systems.keep',
  ],
  clerk: ['work.read', 'updates.send', 'plan.check', 'plan.approve'],
  'scrutiny-officer': ['work.read', 'records.write', 'plan.check', 'scrutiny.keep'],
  assessor: ['work.read', 'records.write', 'plan.check'],
  viewer: ['work.read', 'plan.check'],
};

/** Whether a role carries a permission. */
export function roleMay(role: Role, permission: Permission): boolean {
  return rolePermissions[role].includes(permission);
}

/** The roles that carry a permission: who to ask. */
export function rolesThatMay(permission: Permission): readonly Role[] {
  return roles.filter((role) => roleMay(role, permission));
}

/** Whether a submitted value names a role. */
export function isRole(value: string): value is Role {
  return (roles as readonly string[]).includes(value);
}
