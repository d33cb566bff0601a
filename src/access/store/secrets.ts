import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** A secret that nobody can guess, fit for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Letters and figures that cannot be mistaken for one another when read from a screen. */
const clearLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code to type: three groups of four. */
export function newSetUpCode(): string {
  const letters = Array.from({ length: 12 }, () => clearLetters[randomInt(clearLetters.length)]);
  return [0, 4, 8].map((start) => letters.slice(start, start + 4).join('')).join('-');
}

/** What the store keeps of a token: who reads the store cannot sign in with it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

interface Cost {
  /** Base-two logarithm of the memory cost. */
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MiB for each hash. @source OWASP Password Storage Cheat Sheet: scrypt N=2^15, r=8, p=3 */
const presentCost: Cost = { log2N: 15, r: 8, p: 3 };
const hashBytes = 32;

function derive(password: string, salt: Buffer, { log2N, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** log2N;
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, hashBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** A memory-hard hash of a password, with its salt and its cost, as text. */
export async function hashOfPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, presentCost);
  const { log2N, r, p } = presentCost;
  return ['scrypt', log2N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** A hash that no password has: an account that is not there takes as long to refuse as one that is. */
const nobodysHash = `scrypt$15$8$3$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(hashBytes).toString('base64url')}`;

/** Whether a password is the one a hash was made of. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, log2N, r, p, salt = '', key = ''] = (hash ?? nobodysHash).split('$');
  const found = await derive(password, Buffer.from(salt, 'base64url'), {
    log2N: Number(log2N),
    r: Number(r),
    p: Number(p),
  });
  const wanted = Buffer.from(key, 'base64url');
  return hash !== undefined && found.length === wanted.length && timingSafeEqual(found, wanted);
}
