import type { PageRequest, Services } from '../../access/web/index.ts';
import { loadAreaRegister } from '../../geography/store/index.ts';
import {
  type AddressKind,
  address,
  type Bilingual,
  type Language,
  slugWithCode,
} from '../../language/index.ts';
import { bookOfRecords, type MeasureBook } from '../measure-book.ts';
import type { ScorecardKind } from '../scorecard.ts';
import type { ValueReader } from '../store/index.ts';
import { performancePageMessages } from './page-messages.ts';

/** The measures of the version in force, as readers see it; null before the first version. */
export type PublishedBook = (services: Services, partnershipId: string) => Promise<MeasureBook | null>;

/** Where the pages that scorecards lead to are. */
interface BookLinks {
  readonly measure: (measure: Named) => string;
  readonly scorecard: (kind: ScorecardKind, code: string) => string;
  readonly scorecards: string;
  /** The page above the scorecards; null at work, where navigation leads to it. */
  readonly progress: string | null;
  readonly record: (kind: 'action' | 'outcome' | 'indicator', record: Named) => string;
  readonly thread: (kind: AddressKind, code: string) => string;
  readonly colourRules: string;
  /** The record of a measure; null for readers who cannot change it. */
  readonly edit: ((code: string) => string) | null;
}

interface Named {
  readonly code: string;
  readonly title: Bilingual;
}

/** Measures opened for a page: whose they are, what its reader may see, and where its links lead. */
export interface OpenedBook {
  readonly book: MeasureBook;
  readonly reader: ValueReader;
  readonly isPublic: boolean;
  readonly links: BookLinks;
}

/** The way back from the list of scorecards. */
export function crumbsOfScorecards({ links }: OpenedBook, language: Language) {
  const text = performancePageMessages.in(language)('progress.title');
  return links.progress === null ? [] : [{ text, href: links.progress }];
}

/** The way back from one scorecard or measure. */
export function crumbsBelowScorecards(opened: OpenedBook, language: Language) {
  const text = performancePageMessages.in(language)('scorecards.title');
  return [...crumbsOfScorecards(opened, language), { text, href: opened.links.scorecards }];
}

/** The measures that a partnership works on. */
export async function bookAtWork(request: PageRequest): Promise<OpenedBook> {
  const { services, language } = request;
  const partnership = request.partnershipId ?? '';
  const records = await services.records.load(services.db, partnership);
  const scorecard = (kind: AddressKind, code: string) =>
    address('work.scorecard', language, { partnership, kind, code });
  return {
    book: bookOfRecords(records),
    reader: 'work',
    isPublic: false,
    links: {
      measure: ({ code }) => scorecard('performance-measure', code),
      scorecard,
      scorecards: address('work.scorecards', language, { partnership }),
      progress: null,
      record: (kind, { code }) =>
        kind === 'indicator'
          ? address('work.indicator', language, { partnership, code })
          : address('work.record', language, { partnership, kind, code }),
      thread: (kind, code) => address('work.thread.record', language, { partnership, kind, code }),
      colourRules: address('public.colour-rules', language, { partnership }),
      edit: (code) => address('work.record', language, { partnership, kind: 'performance-measure', code }),
    },
  };
}

/** The measures of the version in force; null before there is one. */
export async function bookForPublic(
  request: PageRequest,
  published: PublishedBook,
): Promise<OpenedBook | null> {
  const { services, language } = request;
  const partnership = request.partnershipId ?? '';
  const book = await published(services, partnership);
  if (!book) return null;
  const slugged = ({ code, title }: Named) => slugWithCode(title[language], code);
  const pages = {
    action: 'public.action',
    outcome: 'public.outcome',
    indicator: 'public.indicator',
  } as const;
  return {
    book,
    reader: { publicAt: services.now().toISOString() },
    isPublic: true,
    links: {
      measure: (measure) => address('public.measure', language, { partnership, slug: slugged(measure) }),
      scorecard: (kind, code) => address('public.scorecard', language, { partnership, kind, code }),
      scorecards: address('public.scorecards', language, { partnership }),
      progress: address('public.progress', language, { partnership }),
      record: (kind, record) => address(pages[kind], language, { partnership, slug: slugged(record) }),
      thread: (kind, code) => address('public.thread.record', language, { partnership, kind, code }),
      colourRules: address('public.colour-rules', language, { partnership }),
      edit: null,
    },
  };
}

/** What areas are called, by their codes; an area nobody knows is called by its code. */
export async function areaNames(
  { services, partnershipId }: PageRequest,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Bilingual>> {
  if (codes.length === 0) return new Map();
  const register = await loadAreaRegister(services.db, partnershipId ?? '');
  return new Map(
    codes.map((code) => {
      const [type] = register.typesOf(code);
      return [code, (type && register.find(code, type)?.name) ?? { cy: code, en: code }];
    }),
  );
}
