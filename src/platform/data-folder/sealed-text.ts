import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { layoutOf } from './layout.ts';
import { putFolderOnDisk } from './put-on-disk.ts';

/** Closes up what must be read again, such as a secret that signs, so that who reads the records alone cannot use it. */
export interface Sealer {
  /** @param about - whose it is: it opens for nothing else */
  readonly seal: (text: string, about: string) => string;
  /** @returns undefined where it was sealed with another key or for something else, or is damaged */
  readonly open: (sealed: string, about: string) => string | undefined;
}

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * The sealer of a data folder. Its key is made once, is readable by the owner of the folder alone, and is in no backup.
 *
 * @source NIST SP 800-38D: AES-256 in Galois/Counter Mode, a random nonce for each message
 */
export async function openSealer(dataFolder: string): Promise<Sealer> {
  const key = await keyOf(dataFolder);
  return {
    seal: (text, about) => seal(key, text, about),
    open: (sealed, about) => unseal(key, sealed, about),
  };
}

function seal(key: Buffer, text: string, about: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(
    Buffer.from(about),
  );
  const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url');
}

function unseal(key: Buffer, sealed: string, about: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  const start = nonceBytes + tagBytes;
  if (bytes.length < start) return undefined;
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(nonceBytes, start));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

async function keyOf(dataFolder: string): Promise<Buffer> {
  const { key: file } = layoutOf(dataFolder);
  const key = (await keptKey(file)) ?? (await makeKey(file));
  if (key.length !== keyBytes) throw new Error(`${file} is not a key of ${keyBytes} bytes`);
  return key;
}

async function keptKey(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a key whole before it has its name. Of two processes that make one at once, both use the first. */
async function makeKey(file: string): Promise<Buffer> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const draft = path.join(folder, `key-${randomBytes(8).toString('hex')}`);
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(randomBytes(keyBytes));
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  await putFolderOnDisk(folder);
  return readFile(file);
}
