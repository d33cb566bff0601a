import type { Language } from '../../language/index.ts';
import { yearName } from '../../reporting/index.ts';
import type { PublishedAnnualReport } from './published-annual-report.ts';

/** What an edition is called in addresses: `2025-26-v2`. */
export function editionName({ report, edition }: Pick<PublishedAnnualReport, 'report' | 'edition'>): string {
  return `${yearName({ starts: report.yearStarts, ends: report.yearEnds })}-v${edition}`;
}

/** File names of an edition: documents in a language, and what both share. */
export function reportFiles(content: Pick<PublishedAnnualReport, 'report' | 'edition'>, language: Language) {
  const name = editionName(content);
  const stem = `${language === 'cy' ? 'adroddiad-blynyddol' : 'annual-report'}-${name}-${language}`;
  return {
    html: `${stem}.html`,
    pdf: `${stem}.pdf`,
    docx: `${stem}.docx`,
    json: `annual-report-${name}.json`,
    lock: `annual-report-${name}.lock.json`,
  } as const;
}
