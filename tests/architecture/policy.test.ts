import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { permissions, roleMay, rolePermissions, roles } from '../../src/access/index.ts';
import { accessMessages } from '../../src/access/messages.ts';

const file = path.join(import.meta.dirname, 'who-may-do-what.md');
const written = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('| ---'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const [heading = [], ...rows] = written;

describe('who may do what', () => {
  test('every role may at least read, and only what there is', () => {
    for (const role of roles) {
      expect(rolePermissions[role]).toContain('work.read');
      expect(permissions).toEqual(expect.arrayContaining([...rolePermissions[role]]));
    }
  });

  test('the table has a column for every role, in order', () => {
    expect(heading.slice(1)).toEqual([...roles]);
  });

  test('the table has a row for every permission, in order', () => {
    expect(rows.map(([permission]) => permission)).toEqual([...permissions]);
  });

  test.each(permissions)('%s is as the table says', (permission) => {
    const row = rows.find(([name]) => name === permission)?.slice(1);
    expect(row).toEqual(roles.map((role) => (roleMay(role, permission) ? 'yes' : 'no')));
  });

  test('every role and permission has a name in both languages', () => {
    for (const key of [
      ...roles.map((role) => `role.${role}`),
      ...permissions.map((name) => `permission.${name}`),
    ])
      expect(accessMessages.has(key), key).toBe(true);
  });
});
