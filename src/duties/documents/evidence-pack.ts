import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { strToU8, zipSync } from 'fflate';
import { type Bilingual, type Language, languages } from '../../language/index.ts';
import type { RecordDefinition, RecordSet } from '../../records/index.ts';
import { saidOfRequirements, titleOfRecord } from '../assurance.ts';
import { formatCheck } from '../cli/format-check.ts';
import { placeInWords } from '../in-words.ts';
import {
  type CheckResult,
  citationInWords,
  distinctRefs,
  forceInWords,
  reasonInWords,
  type Verdict,
} from '../index.ts';
import { dutiesMessages } from '../messages.ts';
import { packIndex } from './pack-index.ts';

/** A file of the pack: its path with forward slashes, and what it holds. */
export interface PackFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a pack is made from. */
export interface PackOrder {
  /** The partnership’s name in addresses. */
  readonly partnership: string;
  readonly plan: { readonly code: string; readonly title: Bilingual };
  readonly result: CheckResult;
  readonly records: RecordSet;
  readonly definitionOf: (kind: string) => RecordDefinition | undefined;
  /** Documents of the plan as published: under `documents/` in the pack. */
  readonly documents: readonly PackFile[];
}

/** Everything an index says of one requirement. */
export interface PackRow extends ReturnType<ReturnType<typeof saidOfRequirements>> {
  readonly verdict: Verdict;
  readonly family: Bilingual;
  /** Every record the verdict rests on or finds wanting, each once. */
  readonly facts: readonly { readonly kind: string; readonly code: string; readonly title: Bilingual }[];
}

/**
 * The evidence pack of a plan: every requirement with its verdict, the facts behind it, claims, replies and opinions, as
 * pages and as tables; the documents; and a list of the SHA-256 of every file, which `sha256sum -c SHA256SUMS` checks.
 * The same records on the same day give the same bytes.
 *
 * @source DUTY-02, PLAN-11; 000 Ch2 Assurance
 */
export function evidencePack(order: PackOrder): readonly PackFile[] {
  const rows = rowsOf(order);
  const documents = order.documents.map(({ path, bytes }) => ({ path: `documents/${path}`, bytes }));
  const hashed = documents.map((file) => ({ ...file, sha256: sha256(file.bytes) }));
  const files: PackFile[] = [
    ...languages.map((language) =>
      textFile(`index.${language}.html`, packIndex(order, rows, hashed, language)),
    ),
    textFile('requirements.csv', requirementsCsv(rows)),
    textFile('facts.csv', factsCsv(rows, order)),
    textFile('said.csv', saidCsv(rows, order)),
    textFile('check.json', formatCheck(order.result, 'en', 'json')),
    ...documents,
  ];
  const manifest = textFile('manifest.json', manifestOf(order, files));
  const all = [...files, manifest];
  const sums = all.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');
  return [...all, textFile('SHA256SUMS', sums)];
}

/** A pack as one file. */
export function packAsZip(files: readonly PackFile[]): Uint8Array {
  // One moment for every file, so that the same pack is the same bytes.
  const mtime = new Date('2000-01-01T00:00:00Z');
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { mtime });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function textFile(path: string, text: string): PackFile {
  return { path, bytes: strToU8(text) };
}

function rowsOf({ result, records, definitionOf }: PackOrder): readonly PackRow[] {
  const said = saidOfRequirements(records);
  return result.families.flatMap(({ family, verdicts }) =>
    verdicts.map((verdict) => {
      const named = [...verdict.used, ...verdict.besides, ...verdict.gaps, ...verdict.missing].flatMap(
        ({ kind, code }) => (code === undefined ? [] : [{ kind, code }]),
      );
      const each = distinctRefs(named);
      return {
        verdict,
        family: family.name,
        facts: each.map((ref) => ({ ...ref, title: titleOfRecord(ref, records, definitionOf) })),
        ...said(verdict.requirement.id),
      };
    }),
  );
}

function manifestOf({ partnership, plan, result }: PackOrder, files: readonly PackFile[]): string {
  const { on, rulebooks } = result;
  return `${JSON.stringify(
    {
      format: 'llinyn-evidence-pack/1',
      partnership,
      plan,
      lawAsOn: on,
      rulebooks: rulebooks.map(({ id, edition }) => ({ id, edition })),
      files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
    },
    null,
    2,
  )}\n`;
}

type Cell = string | number;

/** A table for a spreadsheet: a text that would run as a formula is kept from it. */
function csv(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom: true, record_delimiter: 'windows', escape_formulas: true },
  );
}

function requirementsCsv(rows: readonly PackRow[]): string {
  const inBoth = (say: (language: Language) => string): readonly string[] => languages.map(say);
  return csv([
    [
      'rulebook',
      'requirement',
      'letter',
      'verdict',
      'force',
      'look_again',
      ...both('duty'),
      ...both('wording'),
      ...both('verdict_words'),
      ...both('force_words'),
      ...both('reasons'),
      ...both('missing'),
      ...both('mend'),
      ...both('citation'),
      'facts',
      'claims',
      'replies',
      'opinions',
    ],
    ...rows.map(({ verdict, family, facts, claims, replies, opinions }): Cell[] => {
      const { requirement } = verdict;
      return [
        verdict.rulebook,
        requirement.id,
        requirement.letter ?? '',
        verdict.word,
        requirement.force,
        verdict.claim?.lookAgain ? 'yes' : 'no',
        ...inBoth((language) => family[language]),
        ...inBoth((language) => requirement.wording[language]),
        ...inBoth((language) => dutiesMessages.in(language)(`verdict.${verdict.word}`)),
        ...inBoth((language) => forceInWords(requirement, language)),
        ...inBoth((language) => verdict.reasons.map((why) => reasonInWords(why, language)).join(' ')),
        ...inBoth((language) => verdict.missing.map((place) => placeInWords(place, language)).join('; ')),
        ...inBoth((language) => requirement.mend[language]),
        ...inBoth((language) => citationInWords(requirement.citation, language)),
        facts.map(({ kind, code }) => `${kind} ${code}`).join('; '),
        codes(claims),
        codes(replies),
        codes(opinions),
      ];
    }),
  ]);
}

/** Headings of a column in both languages, Welsh first. */
function both(name: string): readonly string[] {
  return languages.map((language) => `${name}_${language}`);
}

function codes(records: readonly { readonly code: string }[]): string {
  return records.map(({ code }) => code).join('; ');
}

/** Every record behind any verdict, once, with the requirements it bears on. */
function factsCsv(rows: readonly PackRow[], { records }: PackOrder): string {
  const bears = new Map<string, { readonly fact: PackRow['facts'][number]; readonly on: string[] }>();
  for (const { facts, verdict } of rows) {
    for (const fact of facts) {
      const key = `${fact.kind} ${fact.code}`;
      const held = bears.get(key) ?? { fact, on: [] };
      held.on.push(verdict.requirement.id);
      bears.set(key, held);
    }
  }
  return csv([
    ['kind', 'code', ...both('title'), 'revision', 'requirements'],
    ...[...bears.values()].map(({ fact, on }): Cell[] => [
      fact.kind,
      fact.code,
      ...languages.map((language) => fact.title[language]),
      records.find(fact.kind, fact.code)?.revision ?? '',
      on.join('; '),
    ]),
  ]);
}

/** Claims, replies and opinions: who said what of which requirement, and when. */
function saidCsv(rows: readonly PackRow[], { records, definitionOf }: PackOrder): string {
  const organisation = (code: string | null): readonly string[] => {
    const title = code ? titleOfRecord({ kind: 'organisation', code }, records, definitionOf) : undefined;
    return languages.map((language) => title?.[language] ?? '');
  };
  const texts = (text: Bilingual) => languages.map((language) => text[language]);
  return csv([
    [
      'kind',
      'code',
      'requirement',
      ...both('who'),
      'state',
      'record',
      'paragraph',
      'on',
      ...both('text'),
      ...both('answered_by'),
      'answered_on',
      ...both('answer'),
    ],
    ...rows.flatMap(({ verdict, claims, replies, opinions }): Cell[][] => {
      const { id } = verdict.requirement;
      return [
        ...claims.map(({ code, values }) => {
          const standing = verdict.claims.find((each) => each.code === code);
          return [
            'claim',
            code,
            id,
            ...organisation(values.claimedBy),
            standing?.lookAgain ? 'look-again' : (values.state ?? ''),
            `${values.targetKind} ${values.targetCode}`,
            values.targetParagraph ?? '',
            values.claimedOn ?? '',
            ...texts(values.text),
            ...organisation(values.confirmedBy ?? values.disputedBy),
            values.answeredOn ?? '',
            ...texts(values.disputeReason),
          ];
        }),
        ...replies.map(({ code, values }) => [
          'reply',
          code,
          id,
          ...organisation(values.organisation),
          values.verdict ?? '',
          '',
          '',
          values.repliedOn ?? '',
          ...texts(values.text),
          '',
          '',
          '',
          '',
          '',
        ]),
        ...opinions.map(({ code, values }) => [
          `opinion ${values.lane ?? ''}`,
          code,
          id,
          ...texts(values.assessor),
          values.verdict ?? '',
          '',
          '',
          values.formedOn ?? '',
          ...texts(values.text),
          '',
          '',
          '',
          ...texts(values.source),
        ]),
      ];
    }),
  ]);
}

/** The name a pack is saved under: partnership, plan and the day of the law. */
export function packName({ partnership, plan, result }: PackOrder, language: Language): string {
  const name = dutiesMessages.in(language)('pack.file-name');
  return `${name}-${partnership}-${plan.code}-${result.on}.zip`.toLowerCase();
}
