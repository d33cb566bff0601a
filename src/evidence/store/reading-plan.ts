import { createHash } from 'node:crypto';
import { type Problem, problem } from '../../records/index.ts';
import { saysColumns } from '../csv-on-the-web.ts';
import type { DatasetDescription } from '../dataset.ts';
import { guessMapping } from '../guess-mapping.ts';
import { headingProblems } from '../heading-problems.ts';
import type { Mapping, Role } from '../mapping.ts';
import { type RowShape, shapeOf } from '../row-shape.ts';
import { type CodeLists, readCodeLists } from './code-list-files.ts';
import { type ImportReport, type ImportRequest, refused } from './import-report.ts';
import { describeDataset } from './mapping-of-file.ts';
import { type Dialect, delimiterOf, headingsOf, headText, type SourceFile } from './source-file.ts';

/** How a file will be read, known from its mapping and its headings before any row is. */
export interface ReadingPlan {
  readonly dialect: Dialect;
  readonly mapping: Mapping;
  readonly shape: RowShape;
  readonly lists: CodeLists;
  readonly description: DatasetDescription;
  /** The same for two readings that understand every row alike. */
  readonly mappingHash: string;
  /** The same as long as the dataset means the same. */
  readonly definitionHash: string;
  /** What a report says whatever becomes of the file. */
  readonly known: Pick<ImportReport, 'file' | 'dataset' | 'columns' | 'notices'>;
}

type Planned =
  | { readonly ok: true; readonly plan: ReadingPlan }
  | { readonly ok: false; readonly report: ImportReport };

/**
 * Works out how a file will be read.
 *
 * @param given - what is said of its columns; the rest is guessed
 * @param text - what that was read from
 * @returns the plan, or the report that refuses the file
 */
export async function planReading(
  request: ImportRequest,
  source: SourceFile,
  given: Mapping,
  text: string,
): Promise<Planned> {
  const { name } = source;
  const notices: Problem[] = [];
  const encoding = given.encoding === '' ? source.encoding : given.encoding;
  if (given.encoding === 'utf-8' && source.encoding === 'windows-1252') {
    return no(refused(name, [problem('evidence.encoding-wrong', { file: name }, { declared: 'UTF-8' })]));
  }
  if (given.encoding === '' && encoding !== 'utf-8') {
    notices.push(problem('evidence.encoding-assumed', { file: name }, { found: encoding }));
  }
  const head = await headText(source, encoding);
  const { headingRow } = given;
  const delimiter = given.delimiter || delimiterOf(head.split(/\r\n|\r|\n/)[headingRow - 1] ?? '');
  const headings = headingsOf(head, delimiter, headingRow);
  const wrongHeadings = headingProblems(headings, name, headingRow);
  if (wrongHeadings.length > 0) return no(refused(name, wrongHeadings));

  const isGuess = !saysColumns(given);
  const mapping = isGuess ? mergeGuess(given, guessMapping(headings).mapping) : given;
  const columns = headings.map((heading) => ({
    heading,
    role: mapping.columns.get(heading) ?? unsaid(mapping, heading),
  }));
  if (isGuess) {
    notices.push(
      ...columns.map(({ heading, role }) =>
        role === 'ignore'
          ? problem('evidence.column-guessed-unused', { file: name, column: heading })
          : problem('evidence.column-guessed', { file: name, column: heading }, { role }),
      ),
    );
  }
  const shape = shapeOf(headings, mapping, name);
  if (!shape.ok) return no(refused(name, shape.problems, { columns, notices }));
  if (shape.value.worksOutValue) {
    const isSaid = mapping.measures.size > 0 ? 'yes' : 'no';
    notices.push(problem('evidence.value-worked-out', { file: name }, { isSaid }));
  }
  const lists = await readCodeLists(mapping, request, name);
  if (!lists.ok) return no(refused(name, lists.problems, { columns, notices }));
  const description = describeDataset(mapping, name);
  return {
    ok: true,
    plan: {
      dialect: { encoding, delimiter, headingRow },
      mapping,
      shape: shape.value,
      lists: lists.value,
      description,
      mappingHash: sha256([
        text,
        isGuess ? columns : '',
        [...lists.value].map(([role, list]) => [role, [...list]]),
      ]),
      definitionHash: sha256([
        description.unit,
        description.definition,
        [...mapping.measures],
        shape.value.dimensions,
        [...mapping.areaTypes],
      ]),
      known: { file: name, dataset: description.id, columns, notices },
    },
  };
}

function no(report: ImportReport): Planned {
  return { ok: false, report };
}

function unsaid(mapping: Mapping, heading: string): Role {
  return mapping.unpivot.some((rule) => rule.match.test(heading)) ? 'value' : 'ignore';
}

/** What the mapping says stands; what it leaves open is guessed. */
function mergeGuess(given: Mapping, guess: Mapping): Mapping {
  return {
    ...given,
    columns: new Map([...guess.columns].filter(([, role]) => !given.constants.has(role))),
    unpivot: guess.unpivot,
    areaTypes: given.areaTypes.length > 0 ? given.areaTypes : guess.areaTypes,
  };
}

function sha256(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
