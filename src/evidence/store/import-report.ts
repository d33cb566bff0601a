import type { AreaRegister } from '../../geography/index.ts';
import type { Language } from '../../language/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { ContentStore } from '../../platform/evidence-files/index.ts';
import type { Problem } from '../../records/index.ts';
import type { Role } from '../mapping.ts';
import type { CataloguedRelease } from './catalogue.ts';
import type { BroughtAreas } from './import-geography.ts';

/** A file to import, and everything the import needs. */
export interface ImportRequest {
  readonly db: Database;
  readonly files: ContentStore;
  readonly partnership: string;
  readonly actor: string;
  /** The moment of import; the only clock. */
  readonly now: Date;
  readonly file: string;
  /** The name to show where the file itself has another, as an upload has. */
  readonly name?: string;
  /** A mapping file (YAML). Where none is named, `X.mapping.yaml` beside `X.csv` is used if it is there. */
  readonly mapping?: string;
  /** A CSV on the Web metadata file. Where none is named, `X.csv-metadata.json` beside `X.csv` is used if it is there. */
  readonly metadata?: string;
  /** Import the rows that are right and give the others back. */
  readonly acceptPartial?: boolean;
  /** The dataset really has changed its definition. */
  readonly confirmDefinition?: boolean;
  /** Areas to check codes against; the nations, local authorities and health boards where none are given. */
  readonly register?: AreaRegister;
  /** Where to put the file of rejected rows; beside nothing and not written where not given. */
  readonly rejectedFile?: string;
  /** Language of the `problem` column of rejected rows. */
  readonly language?: Language;
}

/** What became of a file. */
export interface ImportReport {
  readonly outcome: 'imported' | 'already-here' | 'refused' | 'areas-imported';
  readonly file: string;
  readonly dataset: string;
  readonly release?: CataloguedRelease;
  readonly rows: number;
  readonly observations: number;
  readonly rejectedRows: number;
  /** Stand in the way, or were left out with their rows. */
  readonly problems: readonly Problem[];
  /** How often each problem occurs; the list above stops at a thousand of a kind. */
  readonly problemCounts: Readonly<Record<string, number>>;
  /** Worth knowing, in nobody's way: what was guessed, what could not be checked. */
  readonly notices: readonly Problem[];
  /** What the dataset lacks before figures of this release may be published. */
  readonly lacking?: readonly Problem[];
  /** What every column was taken for. */
  readonly columns: readonly { readonly heading: string; readonly role: Role }[];
  readonly rejectedFile?: string;
  /** What a lookup or a file of outlines brought. */
  readonly geography?: { readonly areas: number; readonly links: number; readonly boundaries: number };
}

/** A report that nothing was imported. @param known - what had been found out of the file by then */
export function refused(
  name: string,
  problems: readonly Problem[],
  known: Partial<ImportReport> = {},
): ImportReport {
  const problemCounts: Record<string, number> = {};
  for (const { code } of problems) problemCounts[code] = (problemCounts[code] ?? 0) + 1;
  const nothing = {
    file: name,
    dataset: '',
    rows: 0,
    observations: 0,
    rejectedRows: 0,
    notices: [],
    columns: [],
  };
  return { ...nothing, problemCounts, ...known, outcome: 'refused', problems };
}

/** A report on a lookup or a file of outlines. */
export function ofAreas(name: string, brought: BroughtAreas): ImportReport {
  const { problems, ...geography } = brought;
  if (problems.length > 0) return refused(name, problems);
  return { ...refused(name, []), outcome: 'areas-imported', geography };
}
