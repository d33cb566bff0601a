import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';

const blockBytes = 512;
/** Where things stand in a header block. */
const field = {
  name: [0, 100],
  mode: [100, 8],
  owner: [108, 8],
  group: [116, 8],
  size: [124, 12],
  changed: [136, 12],
  checksum: [148, 8],
  kind: [156, 1],
  magic: [257, 8],
} as const;

type Field = keyof typeof field;

/** A member of a tar file: where its content is. */
export interface TarMember {
  readonly name: string;
  readonly offset: number;
  readonly bytes: number;
}

/** The tar file breaks off, or a header in it is not one. Names the last member that could still be read. */
export class BrokenTar extends Error {
  override readonly name = 'BrokenTar';
  readonly after: string | undefined;

  constructor(after: string | undefined) {
    super(`The archive is broken after ${after ?? 'its beginning'}`);
    this.after = after;
  }
}

function checksum(header: Buffer): number {
  const [start, length] = field.checksum;
  let sum = 0;
  for (const [place, byte] of header.entries()) sum += place >= start && place < start + length ? 32 : byte;
  return sum;
}

function tarHeader(name: string, bytes: number): Buffer {
  if (Buffer.byteLength(name) >= field.name[1])
    throw new RangeError(`Name too long for the archive: ${name}`);
  const header = Buffer.alloc(blockBytes);
  const put = (where: Field, text: string): void => void header.write(text, field[where][0], 'latin1');
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  header.write(name, 0);
  put('mode', octal(0o600, 7));
  put('owner', octal(0, 7));
  put('group', octal(0, 7));
  put('size', octal(bytes, 11));
  put('changed', octal(0, 11));
  put('kind', '0');
  put('magic', 'ustar\x0000');
  put('checksum', `${checksum(header).toString(8).padStart(6, '0')}\0 `);
  return header;
}

function padding(bytes: number): Buffer {
  return Buffer.alloc((blockBytes - (bytes % blockBytes)) % blockBytes);
}

/** A plain tar file, written member by member: any archive program opens it. */
export interface TarWriter {
  /** @returns the SHA-256 of what was written */
  addFile(name: string, file: string): Promise<{ bytes: number; sha256: string }>;
  addText(name: string, text: string): Promise<{ bytes: number; sha256: string }>;
  /** Ends the archive and puts it safely on disk. */
  finish(): Promise<void>;
  /** Closes it as it is. */
  abandon(): Promise<void>;
}

/** Begins a tar file where there is none yet. */
export async function createTar(file: string): Promise<TarWriter> {
  const archive: FileHandle = await open(file, 'wx');

  async function addFile(name: string, from: string): Promise<{ bytes: number; sha256: string }> {
    const { size } = await stat(from);
    const hash = createHash('sha256');
    await archive.writeFile(tarHeader(name, size));
    let written = 0;
    for await (const piece of createReadStream(from, { highWaterMark: 1 << 20 })) {
      const bytes = piece as Buffer;
      hash.update(bytes);
      written += bytes.length;
      await archive.writeFile(bytes);
    }
    if (written !== size) throw new Error(`${from} changed while it was being copied`);
    await archive.writeFile(padding(size));
    return { bytes: size, sha256: hash.digest('hex') };
  }

  async function addText(name: string, text: string): Promise<{ bytes: number; sha256: string }> {
    const content = Buffer.from(text);
    await archive.writeFile(
      Buffer.concat([tarHeader(name, content.length), content, padding(content.length)]),
    );
    return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  }

  return {
    addFile,
    addText,
    finish: async () => {
      await archive.writeFile(Buffer.alloc(2 * blockBytes));
      await archive.sync();
      await archive.close();
    },
    abandon: () => archive.close(),
  };
}

function textAt(header: Buffer, where: Field): string {
  const [start, length] = field[where];
  const text = header.subarray(start, start + length).toString('utf8');
  return text.split('\0')[0] ?? '';
}

function isHeader(header: Buffer): boolean {
  return (
    textAt(header, 'magic') === 'ustar' && Number.parseInt(textAt(header, 'checksum'), 8) === checksum(header)
  );
}

/**
 * What is in a tar file that `createTar` made, without reading the content.
 *
 * @throws BrokenTar when it breaks off or holds something else
 */
export async function tarMembers(file: string): Promise<TarMember[]> {
  const archive = await open(file, 'r');
  try {
    const { size } = await archive.stat();
    const members: TarMember[] = [];
    const header = Buffer.alloc(blockBytes);
    let at = 0;
    for (;;) {
      const { bytesRead } = await archive.read(header, 0, blockBytes, at);
      if (bytesRead === blockBytes && header.every((byte) => byte === 0)) return members;
      if (bytesRead < blockBytes || !isHeader(header)) throw new BrokenTar(members.at(-1)?.name);
      const name = textAt(header, 'name');
      const bytes = Number.parseInt(textAt(header, 'size'), 8);
      const offset = at + blockBytes;
      if (offset + bytes > size) throw new BrokenTar(name);
      members.push({ name, offset, bytes });
      at = offset + bytes + padding(bytes).length;
    }
  } finally {
    await archive.close();
  }
}

/** The content of a member, in pieces. */
export function readMember(file: string, member: TarMember): Readable {
  if (member.bytes === 0) return Readable.from([]);
  return createReadStream(file, {
    start: member.offset,
    end: member.offset + member.bytes - 1,
    highWaterMark: 1 << 20,
  });
}
