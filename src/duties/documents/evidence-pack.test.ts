import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { organisationDefinition } from '../../partnership/index.ts';
import {
  type AnyRecord,
  emptyValue,
  type FieldValue,
  type RecordDefinition,
  recordSet,
} from '../../records/index.ts';
import { checkPlan } from '../check.ts';
import { claimDefinition } from '../claim.ts';
import { aClaim, aRequirement, aRulebook, someFacts } from '../example-facts.ts';
import { opinionDefinition } from '../opinion.ts';
import { replyDefinition } from '../reply.ts';
import { evidencePack, packAsZip } from './evidence-pack.ts';

function record(definition: RecordDefinition, code: string, given: Record<string, FieldValue>): AnyRecord {
  const empty = definition.fields.map((field) => [field.name, emptyValue(field)]);
  const values = { ...Object.fromEntries(empty), ...given };
  return { kind: definition.kind, code, revision: 1, withdrawn: false, lookAgain: [], values };
}

const requirement = aRequirement({ kind: 'claim', confirmed: true });
const result = checkPlan([aRulebook([requirement])], someFacts([], { claims: [aClaim('test.rule')] }));
const records = recordSet([
  record(organisationDefinition, 'B1', { name: { cy: 'Cyngor <Arian>', en: 'Arian <Council>' } }),
  record(claimDefinition, 'C1', {
    requirement: 'test.rule',
    claimedBy: 'B1',
    state: 'claimed',
    text: { cy: '=1+1', en: '=1+1' },
  }),
  record(replyDefinition, 'RP1', {
    requirement: 'test.rule',
    organisation: 'B1',
    text: { cy: 'Ar waith', en: 'Under way' },
  }),
  record(opinionDefinition, 'OP1', {
    requirement: 'test.rule',
    lane: 'inspector',
    verdict: 'partly',
    assessor: { cy: 'Arolygiaeth', en: 'Inspectorate' },
  }),
]);
const order = {
  partnership: 'arian',
  plan: { code: 'P', title: { cy: 'Cynllun', en: 'Plan' } },
  result,
  records,
  definitionOf: (kind: string) => (kind === 'organisation' ? organisationDefinition : undefined),
  documents: [{ path: 'plan-v1.json', bytes: strToU8('{}') }],
};
const files = new Map(evidencePack(order).map(({ path, bytes }) => [path, bytes]));
const textOf = (path: string) => strFromU8(files.get(path) ?? new Uint8Array());
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('an evidence pack', () => {
  it('lists the SHA-256 of every file but the list itself, as sha256sum reads it', () => {
    const listed = textOf('SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    expect(listed.map(([, path]) => path)).toEqual([...files.keys()].filter((path) => path !== 'SHA256SUMS'));
    for (const [hash, path] of listed) expect(sha256(files.get(path ?? '') ?? new Uint8Array())).toBe(hash);
  });

  it('has a manifest of the same hashes, and shows that of each document in the index', () => {
    const manifest = JSON.parse(textOf('manifest.json'));
    for (const { path, sha256: hash } of manifest.files)
      expect(sha256(files.get(path) as Uint8Array)).toBe(hash);
    expect(textOf('index.cy.html')).toContain(sha256(strToU8('{}')));
  });

  it('says of each requirement its verdict, its facts, and who claims, replies and thinks what', () => {
    const [row] = parse(textOf('requirements.csv'), { columns: true, bom: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      requirement: 'test.rule',
      verdict: 'cannot-tell',
      claims: 'C1',
      replies: 'RP1',
      opinions: 'OP1',
    });
    expect(row?.['facts']).toContain('claim C1');
    for (const words of ['Arian &lt;Council&gt;', 'Under way', 'Inspectorate']) {
      expect(textOf('index.en.html')).toContain(words);
    }
    expect(textOf('index.cy.html')).toContain('Ar waith');
  });

  it('runs no formula of a text in a spreadsheet', () => {
    const said = parse(textOf('said.csv'), { columns: true, bom: true }) as Record<string, string>[];
    expect(said.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'claim C1',
      'reply RP1',
      'opinion inspector OP1',
    ]);
    expect(said[0]?.['text_cy']).toBe("'=1+1");
  });

  it('is the same bytes for the same records, and holds the same as one file', () => {
    const zip = packAsZip(evidencePack(order));
    expect(sha256(packAsZip(evidencePack(order)))).toBe(sha256(zip));
    expect(Object.keys(unzipSync(zip))).toEqual([...files.keys()]);
  });
});
