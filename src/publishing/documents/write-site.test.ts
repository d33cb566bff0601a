import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { aSmallAssessment } from '../../../tests/golden/assessment/a-small-assessment.ts';
import { aSmallPlan, theVersionBefore } from '../../../tests/golden/plan/a-small-plan.ts';
import { languages } from '../../language/index.ts';
import { editionFiles } from '../assessment/document-files.ts';
import { documentFiles } from '../pages/version-pages.ts';
import { canonicalJson, contentHash } from '../published-plan.ts';
import { sha256 } from '../store/versions.ts';
import { writeSite } from './write-site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'llinyn-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const versions = [aSmallPlan(), theVersionBefore()].map((plan) => ({
  plan,
  contentHash: contentHash(plan, sha256),
  documents: new Map(
    languages.flatMap((language) => {
      const { pdf, docx } = documentFiles({ plan, language });
      return [pdf, docx].map((name) => [name, Buffer.from(name)] as const);
    }),
  ),
}));
const assetsFolder = fileURLToPath(new URL('../../../assets/built', import.meta.url));
const edition = aSmallAssessment();
const editions = [edition, { ...edition, edition: 1, rounds: [] }].map((assessment) => ({
  assessment,
  contentHash: sha256(canonicalJson(assessment)),
  moved: 0,
  documents: new Map(
    languages.flatMap((language) =>
      [undefined, ...assessment.parts.map(({ code }) => code)].flatMap((part) => {
        const { pdf, docx } = editionFiles(assessment, language, part);
        return [pdf, docx].map((name) => [name, Buffer.from(name)] as const);
      }),
    ),
  ),
}));
await writeSite({ versions, editions, folder, assetsFolder, origin: 'https://plan.example' });
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
);

describe('the written site', () => {
  it('has every page in both languages', () => {
    const count = (language: string) =>
      pages.filter((name) => name.startsWith(`${language}${path.sep}`)).length;
    expect(count('cy')).toBe(count('en'));
    expect(count('cy')).toBeGreaterThan(60);
  });

  it('leads nowhere that is not there', () => {
    const dead: string[] = [];
    for (const name of pages) {
      const markup = readFileSync(path.join(folder, name), 'utf8');
      for (const [, link = ''] of markup.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^(https?:|mailto:)/.test(link)) continue;
        const [target = '', anchor] = link.replaceAll('&amp;', '&').split('#', 2);
        const file =
          target === ''
            ? path.join(folder, name)
            : path.join(folder, path.dirname(name), decodeURIComponent(target));
        if (!existsSync(file)) dead.push(`${name}: ${link}`);
        else if (anchor && !readFileSync(file, 'utf8').includes(`id="${anchor}"`))
          dead.push(`${name}: ${link}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('names title, heading and both languages on every page', () => {
    for (const name of pages.filter((each) => each.split(path.sep).length > 2)) {
      const markup = readFileSync(path.join(folder, name), 'utf8');
      const language = name.slice(0, 2);
      expect(markup, name).toContain(`<html lang="${language}"`);
      expect(markup.match(/<h1[ >]/g), name).toHaveLength(1);
      expect(markup, name).toMatch(/<title>[^<]{5,}<\/title>/);
      expect(markup, name).toContain('hreflang="cy"');
      expect(markup, name).toContain('hreflang="en"');
      expect(markup, name).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it('has the documents and data of every version', () => {
    for (const file of [
      'cy/dyffryn-arian/cynllun/dogfennau/cynllun-v3-cy.pdf',
      'en/dyffryn-arian/plan/documents/plan-v3-en.docx',
      'en/dyffryn-arian/plan/v2/documents/plan-v2.json',
      'en/dyffryn-arian/plan/documents/indicators-v3.csv-metadata.json',
      'sitemap.xml',
    ])
      expect(existsSync(path.join(folder, file)), file).toBe(true);
  });

  it('has the documents of each version as they were made when it was published', () => {
    for (const file of [
      'plan/documents/plan-v3-en.pdf',
      'plan/v3/documents/plan-v3-en.pdf',
      'plan/v2/documents/plan-v2-en.docx',
    ])
      expect(readFileSync(path.join(folder, 'en/dyffryn-arian', file), 'utf8')).toBe(path.basename(file));
  });

  it('names its content by the hash of the JSON file', () => {
    const json = readFileSync(path.join(folder, 'en/dyffryn-arian/plan/documents/plan-v3.json'), 'utf8');
    expect(sha256(json)).toBe(versions[0]?.contentHash);
  });

  it('has the frozen editions of the needs assessment, the newest at its own address too', () => {
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    const newest = read('en/dyffryn-arian/assessment/index.html');
    expect(newest).toContain('You are reading edition 2');
    expect(read('en/dyffryn-arian/assessment/v1/index.html')).toContain('Edition 2 is newer.');
    expect(newest).toContain('href="v2/documents/assessment-v2-en.pdf"');
    expect(read('en/dyffryn-arian/assessment/editions/index.html')).toContain('Edition 1');
    const json = read('cy/dyffryn-arian/asesiad/v2/dogfennau/assessment-v2.json');
    expect(sha256(json)).toBe(editions[0]?.contentHash);
    const chapters = pages.filter((name) =>
      /^en.dyffryn-arian.assessment.v2.[^/\\]+.index\.html$/.test(name),
    );
    expect(chapters.length).toBeGreaterThan(8);
    const priorities = chapters.find((name) => name.toLowerCase().includes('x5')) ?? '';
    expect(read(priorities)).toContain('How the priorities were chosen: Priorities for 2026');
  });
});
