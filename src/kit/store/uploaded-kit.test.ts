import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropOldKits, keepUploadedKit, uploadedKit, type WaitingRoom } from './uploaded-kit.ts';

let folder: string;
let room: WaitingRoom;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'llinyn-kits-'));
  room = { incoming: folder, partnershipId: 'dyffryn-arian' };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function sent(name: string, content: Uint8Array | string) {
  const file = path.join(folder, `sent-${name}`);
  await writeFile(file, content);
  return { name, path: file };
}

describe('a kit that was sent', () => {
  it('waits under a name until it is taken in', async () => {
    const kept = await keepUploadedKit(room, [await sent('outcomes.csv', 'code\nO1\n')]);
    expect(kept.ok && (await uploadedKit(room, kept.value))).toMatch(/kit$/);
  });

  it('is let go after a day', async () => {
    const kept = await keepUploadedKit(room, [await sent('outcomes.csv', 'code\nO1\n')]);
    if (!kept.ok) throw new Error('The kit was not kept');
    const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
    await dropOldKits(room, hours(23));
    expect(await uploadedKit(room, kept.value)).not.toBeNull();
    await dropOldKits(room, hours(25));
    expect(await uploadedKit(room, kept.value)).toBeNull();
  });

  it('cannot write outside its own folder from a zip', async () => {
    const zip = zipSync({ '../../../outcomes.csv': strToU8('code\nO1\n') });
    const kept = await keepUploadedKit(room, [await sent('kit.zip', zip)]);
    const place = kept.ok && (await uploadedKit(room, kept.value));
    expect(place && path.resolve(place).startsWith(path.resolve(folder))).toBe(true);
  });

  it('is refused when it is something else', async () => {
    const refused = await keepUploadedKit(room, [await sent('plan.docx', 'x')]);
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['kit.file-kind']);
    const broken = await keepUploadedKit(room, [await sent('kit.zip', 'not a zip')]);
    expect(broken.ok ? [] : broken.problems.map(({ code }) => code)).toEqual(['kit.not-a-zip']);
  });
});
