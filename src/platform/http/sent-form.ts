import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';

/** A file that came with a form. */
export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** What a browser sent with POST. */
export interface SentForm {
  /** A field sent several times is joined with `; `. */
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly SentFile[];
  /** Removes the files; whoever keeps one has moved or read it by then. */
  dispose(): Promise<void>;
}

function put(fields: Map<string, string>, name: string, value: string): void {
  const before = fields.get(name);
  fields.set(name, before === undefined ? value : `${before}; ${value}`);
}

/**
 * Reads the fields and files of a form. Files go to a folder of their own inside `incoming` while the request lasts.
 *
 * @throws Error of the multipart reader (with `statusCode` 413) when a file or the form is too large
 */
export async function readSentForm(request: FastifyRequest, incoming: string): Promise<SentForm> {
  const fields = new Map<string, string>();
  if (!request.isMultipart()) {
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, string | string[]>)) {
      for (const one of Array.isArray(value) ? value : [value]) put(fields, name, one);
    }
    return { fields: Object.fromEntries(fields), files: [], dispose: async () => undefined };
  }
  const folder = path.join(incoming, randomUUID());
  const dispose = () => rm(folder, { recursive: true, force: true });
  const files: SentFile[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        put(fields, part.fieldname, String(part.value ?? ''));
        continue;
      }
      const place = path.join(folder, String(files.length));
      await pipeline(part.file, createWriteStream(place));
      if (part.file.truncated) throw Object.assign(new Error('The file is too large'), { statusCode: 413 });
      // A file field left empty arrives as a file without a name.
      if (part.filename) {
        const name = path.basename(part.filename.replaceAll('\\', '/'));
        files.push({ field: part.fieldname, name, path: place, bytes: part.file.bytesRead });
      }
    }
  } catch (error) {
    await dispose();
    throw error;
  }
  return { fields: Object.fromEntries(fields), files, dispose };
}
