import { writeFile } from 'node:fs/promises';
import { isLanguage } from '../../language/index.ts';
import { planDefinition } from '../../plan/index.ts';
import { problem, type Result } from '../../records/index.ts';
import { refuseStratMl } from '../../stratml/cli/index.ts';
import { type PlanForStratMl, stratMlOfPlan, stratmlMessages, writeStratMl } from '../../stratml/index.ts';
import { freeze } from '../freeze.ts';
import { readPublished, versionsOf } from '../store/index.ts';
import type { PublishContext } from './publish-command.ts';

type Context = Pick<
  PublishContext,
  'db' | 'records' | 'dataFolder' | 'gather' | 'today' | 'language' | 'json' | 'print'
>;

interface AskedExport {
  readonly partnershipId: string;
  readonly file: string;
  /** Code of the plan; the only one, or the newest published, when not given. */
  readonly plan?: string;
  readonly texts?: string;
  readonly part?: string;
  /** Number of a published version; without it, the plan as it stands now. */
  readonly publishedVersion?: string;
}

/**
 * `llinyn export stratml FILE`: writes a plan, or a published version of it, in one language. 0: written. 2: refused.
 *
 * @source ISO 17469; docs/stratml.md
 */
export async function exportStratMlCommand(asked: AskedExport, context: Context): Promise<0 | 2> {
  const { texts = context.language, part = '2' } = asked;
  if (!isLanguage(texts))
    return refuseStratMl([problem('stratml.language-unknown', {}, { found: texts })], context);
  if (part !== '1' && part !== '2')
    return refuseStratMl([problem('stratml.part-unknown', {}, { found: part })], context);
  const plan = await planToWrite(asked, context);
  if (!plan.ok) return refuseStratMl(plan.problems, context);
  const document = stratMlOfPlan(plan.value, { language: texts });
  if (!document.ok) return refuseStratMl(document.problems, context);
  const number = part === '1' ? 1 : 2;
  const isNew = await writeNew(asked.file, writeStratMl(document.value, number));
  if (!isNew) return refuseStratMl([problem('stratml.file-there', { file: asked.file })], context);
  context.print(
    context.json
      ? JSON.stringify({ done: true, file: asked.file, part: number, language: texts }, null, 2)
      : stratmlMessages.in(context.language)('cli.written', { part, file: asked.file }),
  );
  return 0;
}

async function planToWrite(
  { partnershipId, plan: named, publishedVersion }: AskedExport,
  { db, records, dataFolder, gather, today }: Context,
): Promise<Result<PlanForStratMl>> {
  const plans = await records.list(db, partnershipId, planDefinition);
  const code = named ?? plans.filter(({ values }) => values['state'] !== 'superseded').at(-1)?.code ?? '';
  if (!plans.some((plan) => plan.code === code))
    return { ok: false, problems: [problem('stratml.plan-unknown', {}, { found: code })] };
  if (publishedVersion === undefined) {
    const gathered = await gather(partnershipId, code);
    const now = freeze({ ...gathered, slug: partnershipId, plan: code, version: 1, publishedOn: today });
    return { ok: true, value: { ...now, publishedOn: null } };
  }
  const version = (await versionsOf(db, partnershipId, code)).find(
    ({ number }) => String(number) === publishedVersion,
  );
  return version
    ? { ok: true, value: await readPublished(dataFolder, version.contentHash) }
    : { ok: false, problems: [problem('stratml.version-unknown', {}, { found: publishedVersion })] };
}

/** Writes a file where there is none: a plan that somebody keeps is not written over. */
async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  }
}
