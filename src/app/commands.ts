import { randomUUID } from 'node:crypto';
import { isRole, readEmail, roles } from '../access/index.ts';
import { accountOfEmail, addAccount, invite, setPart } from '../access/store/index.ts';
import type { Services } from '../access/web/index.ts';
import { address, type Language } from '../language/index.ts';
import { theSystem, transaction } from '../platform/database/index.ts';
import { type Problem, problem, type Result } from '../records/index.ts';
import type { Configuration } from './configuration.ts';
import { openProgram } from './program.ts';

/** Opens the data folder for the time of one command. */
export async function withProgram<Value>(
  configuration: Configuration,
  command: string,
  work: (services: Services) => Promise<Value>,
): Promise<Value> {
  const program = await openProgram(configuration, `llinyn ${command}`);
  try {
    return await work(program.services);
  } finally {
    await program.close();
  }
}

function linkTo(configuration: Configuration, language: Language, token: string): string {
  const { origin, host, port } = configuration;
  return `${origin ?? `http://${host}:${port}`}${address('site.invitation', language, { token })}`;
}

/** `llinyn people link EMAIL`: a new link for somebody whose administrators cannot make one. */
export async function linkFor(
  services: Services,
  configuration: Configuration,
  given: string,
): Promise<Result<string>> {
  const email = readEmail(given);
  const account = email === null ? undefined : await accountOfEmail(services.db, email);
  if (!account) return { ok: false, problems: [problem('app.email-unknown', {}, { email: given })] };
  const token = await invite(services.db, account.id, services.now());
  return { ok: true, value: linkTo(configuration, account.language, token) };
}

export interface PersonToAdd {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly partnership: string;
}

/** `llinyn people add EMAIL`: the way in to a partnership that nobody administers yet. */
export async function addPerson(
  services: Services,
  configuration: Configuration,
  language: Language,
  { email: given, name, role, partnership }: PersonToAdd,
): Promise<Result<string>> {
  const { db } = services;
  const email = readEmail(given);
  const problems: Problem[] = [];
  if (email === null) problems.push(problem('access.email-unreadable'));
  if (!isRole(role)) problems.push(problem('app.role-unknown', {}, { found: role, known: roles.join(', ') }));
  if (name.trim() === '') problems.push(problem('access.name-missing'));
  if (email === null || !isRole(role) || problems.length > 0) return { ok: false, problems };
  const known = await accountOfEmail(db, email);
  const account = known ?? { id: randomUUID(), email, name: name.trim(), language };
  const refused = await transaction(db, theSystem, async (db) => {
    if (!known) await addAccount(db, account);
    return setPart(db, theSystem.actor, partnership, account.id, { role, organisation: null, active: true });
  });
  if (refused) return { ok: false, problems: [refused] };
  return {
    ok: true,
    value: linkTo(configuration, account.language, await invite(db, account.id, services.now())),
  };
}
