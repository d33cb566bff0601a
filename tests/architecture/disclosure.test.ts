import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const sources = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));

function filesWith(word: RegExp): readonly string[] {
  return sources.filter((file) => word.test(readFileSync(path.join(root, file), 'utf8'))).toSorted();
}

describe('figures on their way out', () => {
  test('raw observations are read by the gate and by the check of an import', () => {
    expect(filesWith(/\bopenEvidence\b/)).toEqual([
      'src/evidence/store/disclosure-gate.ts',
      'src/evidence/store/index.ts',
      'src/evidence/store/observations.ts',
      'src/evidence/web/check-import.ts',
    ]);
  });

  test('nothing but the gate and the assessment for readers calls a figure publishable', () => {
    expect(filesWith(/\b(workedOutFrom|controlledByProducer)\b/)).toEqual([
      'src/evidence/disclosure-gate.ts',
      'src/evidence/index.ts',
      'src/evidence/store/disclosure-gate.ts',
      'src/needs/store/assess-area.ts',
    ]);
  });

  test('figures that do not go out are shown on pages of those at work, and by the command where they are asked for', () => {
    expect(filesWith(/\bopenMarkedEvidence\b/)).toEqual([
      'src/evidence/store/disclosure-gate.ts',
      'src/evidence/store/index.ts',
      'src/evidence/web/disclosure-reader.ts',
      'src/needs/cli/assess.ts',
    ]);
  });

  test('publishing opens no evidence but what passed the gate', () => {
    const publishing = filesWith(/\b(openEvidence|openMarkedEvidence|openEvidenceFor|assessArea)\b/).filter(
      (file) => file.startsWith('src/publishing/'),
    );
    expect(publishing).toEqual([]);
  });
});
