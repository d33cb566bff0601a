import type { Language } from '../../language/index.ts';
import { planDefinition } from '../../plan/index.ts';
import { tryFolder } from '../../platform/data-folder/index.ts';
import type { Acting, Database } from '../../platform/database/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import type { EditionContent } from '../documents/edition-site.ts';
import { type VersionContent, writeSite } from '../documents/write-site.ts';
import { publishingMessages } from '../messages.ts';
import { sayProblem } from '../say-problem.ts';
import {
  datasetsMovedOn,
  documentsOf,
  documentsOfEdition,
  editionsOf,
  type GatheredPlan,
  publish,
  readContent,
  readEdition,
  readPublished,
  versionsOf,
} from '../store/index.ts';

/** What the command is given: where the records are, how to gather a plan, whom to say it to and how. */
export interface PublishContext {
  readonly db: Database;
  readonly records: RecordStore;
  readonly dataFolder: string;
  readonly assetsFolder: string;
  readonly gather: (partnershipId: string, plan: string) => Promise<GatheredPlan>;
  readonly acting: Acting;
  readonly now: Date;
  readonly today: string;
  readonly language: Language;
  /** Report as JSON instead of words. */
  readonly json: boolean;
  readonly print: (text: string) => void;
}

interface AskedPublish {
  readonly partnershipId: string;
  /** Code of the plan; the only one when not given. */
  readonly plan?: string;
  /** Folder for the site of plain files; without it only the version is made. */
  readonly out?: string;
  readonly origin?: string;
  /** What changed and why, in each language. */
  readonly whyCy?: string;
  readonly whyEn?: string;
}

/** 0: published, or nothing had changed. 2: refused, nothing was published. */
export type ExitStatus = 0 | 2;

/** `llinyn publish`: publishes a plan, and writes its public pages as plain files. @source DESIGN, Interfaces */
export async function publishCommand(asked: AskedPublish, context: PublishContext): Promise<ExitStatus> {
  const { assetsFolder, language, json, print } = context;
  const say = publishingMessages.in(language);
  const plan = await planCode(asked, context);
  if (typeof plan !== 'string') return refuse([plan], context);
  if (asked.out !== undefined) await tryFolder(asked.out);
  const gathered = await context.gather(asked.partnershipId, plan);
  const reasons = { why: { cy: asked.whyCy ?? '', en: asked.whyEn ?? '' } };
  const result = await publish({ ...context, partnershipId: asked.partnershipId, plan, gathered, reasons });
  if (result.state === 'refused') return refuse(result.problems, context);
  const { version } = result;
  let files = 0;
  if (asked.out !== undefined) {
    files = await writeSite({
      versions: await publishedVersions(asked.partnershipId, plan, context),
      editions: await frozenEditions(asked.partnershipId, context),
      folder: asked.out,
      assetsFolder,
      ...(asked.origin !== undefined && { origin: asked.origin }),
    });
  }
  if (json) {
    print(
      JSON.stringify(
        {
          state: result.state,
          plan,
          version: version.number,
          contentHash: version.contentHash,
          folder: asked.out ?? null,
          files,
        },
        null,
        2,
      ),
    );
    return 0;
  }
  print(
    say(result.state === 'published' ? 'cli.published' : 'cli.unchanged', {
      version: version.number,
      hash: version.contentHash.slice(0, 12),
    }),
  );
  if (asked.out !== undefined) print(say('cli.written', { folder: asked.out, files }));
  return 0;
}

/** Every version of a plan with its documents, newest first. */
async function publishedVersions(
  partnershipId: string,
  plan: string,
  { db, dataFolder }: PublishContext,
): Promise<readonly VersionContent[]> {
  const versions: VersionContent[] = [];
  for (const version of await versionsOf(db, partnershipId, plan)) {
    const { contentHash } = version;
    const documents = await readDocuments(dataFolder, await documentsOf(db, partnershipId, version));
    versions.push({ plan: await readPublished(dataFolder, contentHash), contentHash, documents });
  }
  return versions;
}

/** @param hashes - by file name */
async function readDocuments(
  dataFolder: string,
  hashes: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const documents = new Map<string, Uint8Array>();
  for (const [name, hash] of hashes) documents.set(name, await readContent(dataFolder, hash));
  return documents;
}

/** Every frozen edition of the needs assessment with its documents, newest first. */
async function frozenEditions(
  partnershipId: string,
  { db, dataFolder }: PublishContext,
): Promise<readonly EditionContent[]> {
  const editions: EditionContent[] = [];
  for (const { number, contentHash } of await editionsOf(db, partnershipId)) {
    const assessment = await readEdition(dataFolder, contentHash);
    const hashes = await documentsOfEdition(db, partnershipId, number);
    const documents = await readDocuments(dataFolder, hashes);
    const moved = await datasetsMovedOn(db, partnershipId, assessment);
    editions.push({ assessment, contentHash, moved, documents });
  }
  return editions;
}

async function planCode(asked: AskedPublish, { db, records }: PublishContext): Promise<string | Problem> {
  const plans = await records.list(db, asked.partnershipId, planDefinition);
  if (asked.plan !== undefined) {
    const known = plans.some(({ code }) => code === asked.plan);
    return known ? asked.plan : problem('publishing.plan-unknown', {}, { plan: asked.plan });
  }
  const [only, ...others] = plans;
  if (!only) return problem('publishing.no-plan');
  return others.length === 0
    ? only.code
    : problem('publishing.which-plan', {}, { codes: plans.map(({ code }) => code).join(', ') });
}

function refuse(problems: readonly Problem[], { language, json, print }: PublishContext): ExitStatus {
  if (json) {
    const told = problems.map((each) => ({ ...each, ...sayProblem(each, language) }));
    print(JSON.stringify({ state: 'refused', problems: told }, null, 2));
    return 2;
  }
  print(publishingMessages.in(language)('cli.refused', { n: problems.length }));
  for (const each of problems) {
    const { what, mend } = sayProblem(each, language);
    const place = [each.where.record, each.where.field].filter((part) => part !== undefined).join(', ');
    print(`${place === '' ? '' : `${place}: `}${what}\n  ${mend}`);
  }
  return 2;
}
