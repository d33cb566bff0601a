import type { Bilingual, Language } from '../language/index.ts';
import type { DatasetDisclosure, WithheldMark } from './disclosure.ts';

/** What one row of figures is, which decides what can be wrong with it. */
export const measureKinds = ['count', 'percentage', 'proportion', 'rate', 'other'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** One measure of a dataset. `percentage` lies between 0 and 100; `proportion` also has its numerator and denominator. */
export interface MeasureDescription {
  readonly kind: MeasureKind;
  readonly unit: string;
  readonly label: Bilingual;
  /** What numerator over denominator is multiplied by where the file has no values: 1000 for a rate per thousand. */
  readonly multiplier?: number;
}

export const frequencies = [
  'monthly',
  'quarterly',
  'yearly',
  'every-few-years',
  'once',
  'irregular',
] as const;
export type Frequency = (typeof frequencies)[number];

/** Texts about a dataset that are mostly told in one language, and may be told in Welsh beside it. */
export const describedTexts = ['source', 'producer', 'licence', 'unit', 'collection', 'limitations'] as const;
export type DescribedText = (typeof describedTexts)[number];

/**
 * What a statistical source is: the part that stays the same from one release to the next.
 *
 * @source NEED-10 (need or demand), NEED-11, NEED-12; INFO-02; SYS-02, SYS-03
 */
export interface DatasetDescription {
  /** `population-lsoa`: lower-case letters, figures and hyphens. */
  readonly id: string;
  readonly title: Bilingual;
  readonly source: string;
  readonly producer: string;
  readonly licence: string;
  readonly unit: string;
  readonly definition: Bilingual;
  readonly frequency: Frequency | '';
  /** ISO date of the next release, or empty. */
  readonly nextReleaseOn: string;
  readonly collection: string;
  readonly limitations: string;
  /** Texts in Welsh where they are told in both languages; the fields above then hold the English. */
  readonly inWelsh?: Readonly<Partial<Record<DescribedText, string>>>;
  readonly shows: 'need' | 'demand' | '';
  /** Code of the registered source of evidence it was had from; absent where nobody has said. */
  readonly registeredSource?: string;
  /** What is done with small counts, where somebody has said; else `rulingOn` says what is usual. */
  readonly disclosure?: DatasetDisclosure;
}

/** A text about a dataset in the reader's language; in the other where it is told in that alone. */
export function describedIn(
  dataset: Pick<DatasetDescription, DescribedText | 'inWelsh'>,
  text: DescribedText,
  language: Language,
): string {
  return (language === 'cy' && dataset.inWelsh?.[text]) || dataset[text];
}

/** One immutable edition of a dataset. */
export interface Release {
  readonly partnership: string;
  readonly dataset: string;
  /** SHA-256 of the Parquet file: the release's name everywhere. */
  readonly hash: string;
  /** SHA-256 of the bytes that were imported. */
  readonly sourceHash: string;
  readonly mappingHash: string;
  readonly definitionHash: string;
  /** ISO date the producer published it, or the day of import where nobody said. */
  readonly publishedOn: string;
  /** Nobody said when it was published, and the day of import stands for it. */
  readonly isPublishedOnAssumed?: boolean;
  readonly importedAt: string;
  readonly fileName: string;
  readonly rows: number;
  readonly rejectedRows: number;
  readonly areas: number;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly measures: readonly string[];
  /** Names of the breakdowns, each a column of the file: `age`, `sex`. */
  readonly breakdowns: readonly string[];
  readonly areaTypes: readonly string[];
}

/** One number, with everything that travels with it. Absent parts are null, never zero. */
export interface Observation {
  readonly areaCode: string;
  readonly areaType: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly periodLabel: string;
  readonly measure: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly status: string | null;
  readonly note: string | null;
  /** Row of the imported file, its heading being row 1. */
  readonly sourceRow: number;
  /** Not in the file: the sum of the rows of all small areas within. */
  readonly isAddedUp?: true;
  /** Of a sum: what was added up. */
  readonly madeOf?: RowsBehind;
  /** The figure does not go out; said to those who may see it all the same. */
  readonly unpublished?: WithheldMark;
}

/** Of which rows of its file a figure was made that stands in none of them. */
export interface RowsBehind {
  readonly count: number;
  /** Null where one of them does not go out: then where it stands is not told either. */
  readonly rows: readonly number[] | null;
}

/** The release that counts as latest: the last published, and of two published on one day the last imported. */
export function latestRelease<Shown extends Pick<Release, 'publishedOn' | 'importedAt'>>(
  releases: readonly Shown[],
): Shown | undefined {
  return releases.toSorted((left, right) =>
    `${left.publishedOn} ${left.importedAt}` < `${right.publishedOn} ${right.importedAt}` ? 1 : -1,
  )[0];
}
