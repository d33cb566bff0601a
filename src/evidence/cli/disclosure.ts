import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { Language } from '../../language/index.ts';
import { type Database, theSystem } from '../../platform/database/index.ts';
import type { ContentStore } from '../../platform/evidence-files/index.ts';
import { type Problem, problem, type Result } from '../../records/index.ts';
import {
  type DatasetDisclosure,
  type DisclosureRuling,
  policyOf,
  readDisclosure,
  type ToldDisclosure,
} from '../disclosure.ts';
import { disclosureMessages } from '../disclosure-messages.ts';
import { sayPolicy, sayRuling } from '../disclosure-words.ts';
import { sayMend, sayProblem } from '../index.ts';
import { latestReleaseOf } from '../store/catalogue.ts';
import { rulingOnDataset } from '../store/dataset-ruling.ts';
import { controlOfRelease, isAccepted, tooMany } from '../store/disclosure-gate.ts';
import { acceptedExposure, saveDisclosure } from '../store/disclosure-records.ts';

/** What the command is given: where things are, whom to say it to and how. */
export interface DisclosureContext {
  readonly db: Database;
  readonly files: ContentStore;
  readonly language: Language;
  /** As JSON instead of words. */
  readonly json: boolean;
  readonly print: (text: string) => void;
}

/** What was asked for: nothing but the dataset shows its policy; anything more changes it. */
export interface AskedDisclosure {
  readonly partnership: string;
  readonly dataset: string;
  /** A YAML or JSON file with what a mapping says under `disclosure`. */
  readonly policy?: string;
  readonly control?: string;
  readonly threshold?: string;
  readonly zero?: string;
  readonly roundTo?: string;
  readonly secondary?: string;
}

/** What becomes of the latest release of a dataset under its policy. */
interface ReviewedRelease {
  readonly hash: string;
  readonly withheld: number;
  readonly uncounted: number;
  readonly exposed: number;
  /** It has more figures than are controlled here: none of them goes out. */
  readonly hasTooMany: boolean;
  /** Why it goes out all the same; nothing where nobody has accepted it. */
  readonly accepted: string | null;
}

/**
 * `llinyn evidence disclosure DATASET`: what is done with small counts of a dataset and why, what that withholds of its
 * latest release, and how it is changed. Whoever holds the data folder decides; history keeps it as done by the system.
 *
 * @returns 0 when the latest release can go out, 1 when an earlier one exposes it and nobody has accepted that, or when it
 *   has too many figures to be controlled here, 2 when there is no such dataset or the policy cannot be understood: nothing is changed then
 * @source INFO-09; DESIGN "Interfaces that others rely on"
 */
export async function disclosureCommand(
  asked: AskedDisclosure,
  context: DisclosureContext,
): Promise<0 | 1 | 2> {
  const { db } = context;
  const { partnership, dataset } = asked;
  const before = await rulingOnDataset(db, partnership, dataset);
  if (!before) return refuse([problem('evidence.dataset-unknown', {}, { dataset })], context);
  const change = await changedPolicy(asked, before.disclosure);
  if (!change.ok) return refuse(change.problems, context);
  if (change.value) await saveDisclosure(db, theSystem, partnership, dataset, change.value);
  const ruling = (await rulingOnDataset(db, partnership, dataset)) ?? before;
  const reviewed = await reviewedRelease(asked, context);
  if (context.json) context.print(JSON.stringify(asJson(asked, ruling, reviewed), null, 2));
  else {
    const say = disclosureMessages.in(context.language);
    if (change.value) context.print(say('policy.saved'));
    for (const line of linesOf(dataset, ruling, reviewed, context.language)) context.print(line);
  }
  if (!reviewed) return 0;
  return reviewed.hasTooMany || (reviewed.exposed > 0 && reviewed.accepted === null) ? 1 : 0;
}

/** What is to be saved; nothing where nothing is to be changed. Parts that are not named stay as they are. */
async function changedPolicy(
  { policy, control, threshold, zero, roundTo, secondary }: AskedDisclosure,
  now: DatasetDisclosure,
): Promise<Result<DatasetDisclosure | undefined>> {
  const given = { control, threshold, zero, 'round-to': roundTo, secondary };
  const named = Object.fromEntries(Object.entries(given).filter(([, said]) => said !== undefined));
  if (policy === undefined && Object.keys(named).length === 0) return { ok: true, value: undefined };
  const file = policy === undefined ? undefined : await policyIn(policy);
  if (file && !file.ok) return file;
  const read = readDisclosure({ ...toldOf(file ? file.value : now, control), ...named });
  if (read) return { ok: true, value: read };
  const found = Object.entries(named).map(([name, said]) => `${name} ${said}`);
  return { ok: false, problems: [problem('evidence.disclosure-wrong', {}, { found: found.join(', ') })] };
}

async function policyIn(path: string): Promise<Result<DatasetDisclosure>> {
  const refused = (code: string): Result<DatasetDisclosure> => ({
    ok: false,
    problems: [problem(code, { file: basename(path) })],
  });
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return refused('evidence.policy-file-missing');
  let said: unknown;
  try {
    said = parseYaml(text);
  } catch {
    return refused('evidence.policy-file-wrong');
  }
  const read = readDisclosure(said);
  return read ? { ok: true, value: read } : refused('evidence.policy-file-wrong');
}

/** A policy as it would be told; a part of one says that the counts are our own, unless the control is named too. */
function toldOf(disclosure: DatasetDisclosure, control: string | undefined): ToldDisclosure {
  const policy = policyOf(disclosure);
  if (!policy) return control === undefined ? { control: 'own-counts' } : {};
  const { threshold, zero, roundTo, secondary } = policy;
  return { control: 'own-counts', threshold, zero, 'round-to': roundTo, secondary };
}

async function reviewedRelease(
  { partnership, dataset }: AskedDisclosure,
  { db, files }: DisclosureContext,
): Promise<ReviewedRelease | undefined> {
  const release = await latestReleaseOf(db, partnership, dataset);
  if (!release) return undefined;
  const control = await controlOfRelease({ db, files, partnership }, release);
  const { hash, rows } = release;
  const nothing = { hash, withheld: 0, uncounted: 0, exposed: 0, hasTooMany: false, accepted: null };
  if (!control) return nothing;
  if (control === 'too-many') return { ...nothing, withheld: rows, hasTooMany: true };
  const { withheld, uncounted, exposed } = control;
  const accepted = (await isAccepted(db, partnership, release, control))
    ? await acceptedExposure(db, partnership, dataset, hash)
    : undefined;
  return {
    ...nothing,
    withheld: withheld.size,
    uncounted,
    exposed: exposed.length,
    accepted: accepted?.reason ?? null,
  };
}

function linesOf(
  dataset: string,
  ruling: DisclosureRuling,
  reviewed: ReviewedRelease | undefined,
  language: Language,
): readonly string[] {
  const say = disclosureMessages.in(language);
  const policy = policyOf(ruling.disclosure);
  const ofRelease = reviewed && [
    say('policy.release', { hash: reviewed.hash }),
    ...(policy ? [say('review.withheld', { n: reviewed.withheld })] : []),
    ...(reviewed.hasTooMany ? [wordsOf(tooMany({ dataset, rows: reviewed.withheld }), language)] : []),
    ...(reviewed.uncounted > 0 ? [say('review.uncounted', { n: reviewed.uncounted })] : []),
    ...(reviewed.exposed > 0 ? [say('policy.exposed', { n: reviewed.exposed })] : []),
    ...(reviewed.accepted === null ? [] : [say('policy.exposed.accepted', { reason: reviewed.accepted })]),
  ];
  return [
    say('policy.dataset', { dataset }),
    sayRuling(ruling, language),
    ...(policy ? sayPolicy(policy, language) : []),
    ...(ofRelease ?? [say('review.no-release')]),
  ];
}

function wordsOf(one: Problem, language: Language): string {
  return `${sayProblem(one, language)} ${sayMend(one, language)}`;
}

function asJson(
  { dataset }: AskedDisclosure,
  { disclosure, because }: DisclosureRuling,
  latestRelease: ReviewedRelease | undefined,
) {
  return { dataset, disclosure, because, latestRelease: latestRelease ?? null };
}

function refuse(problems: readonly Problem[], { json, language, print }: DisclosureContext): 2 {
  const told = problems.map((each) => ({
    ...each,
    what: sayProblem(each, language),
    mend: sayMend(each, language),
  }));
  if (json) print(JSON.stringify({ done: false, problems: told }, null, 2));
  else for (const one of problems) print(wordsOf(one, language));
  return 2;
}
