import { z } from 'zod';
import type { PublishedAnnualReport } from './published-annual-report.ts';

/** Names the shape below. */
export const lockFormat = 'llinyn-annual-report-lock/1';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const lockShape = z.object({
  format: z.literal(lockFormat),
  partnership: z.string(),
  report: z.string(),
  edition: z.number().int().positive(),
  frozenOn: z.string(),
  content: hash,
  code: hash,
  program: z.string(),
  rules: hash.optional(),
  releases: z.array(z.object({ dataset: z.string(), release: hash })),
  rulebook: z.object({ name: z.string(), on: z.string() }).nullable(),
  texts: z.record(z.string(), hash),
  files: z.record(z.string(), hash),
});

/**
 * Everything an edition was made from and everything made of it, by hash: the frozen record, the releases behind its
 * figures, the rules it was checked by (not told in locks of before), its texts, the code, and each file. From it the same files are made again, byte
 * for byte.
 *
 * @source issue 5 "reproducible to the byte from its lock file"
 */
export type AnnualReportLock = z.infer<typeof lockShape>;

/** What made an edition: the version of the program, the hash of its code, and that of the rules it checked by. */
export interface MadeBy {
  readonly program: string;
  readonly code: string;
  readonly rules: string;
}

/** The lock of an edition. @param sha256 - of a text in UTF-8 */
export function lockOf(
  content: PublishedAnnualReport,
  contentHash: string,
  made: MadeBy,
  files: ReadonlyMap<string, string>,
  sha256: (text: string) => string,
): AnnualReportLock {
  const { partnership, report, edition, frozenOn, releases, rulebook, texts } = content;
  return {
    format: lockFormat,
    partnership: partnership.slug,
    report: report.code,
    edition,
    frozenOn,
    content: contentHash,
    code: made.code,
    program: made.program,
    rules: made.rules,
    releases: releases.map(({ dataset, release }) => ({ dataset, release })),
    rulebook: rulebook && { name: rulebook.name.en, on: rulebook.on },
    texts: Object.fromEntries(
      texts.map(({ code, title, text }) => [code, sha256(JSON.stringify([title, text]))]),
    ),
    files: Object.fromEntries(files),
  };
}

/** A lock file as text: the same lock always gives the same bytes. */
export function writeLock(lock: AnnualReportLock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** A lock file read from text; undefined where it is none. */
export function readLock(text: string): AnnualReportLock | undefined {
  try {
    const read = lockShape.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
