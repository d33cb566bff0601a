import { type Problem, problem, type Result } from '../records/index.ts';
import { emptyMapping, isRole, type Mapping, type Role, readMapping } from './mapping.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Properties of well-known vocabularies that say what a column is. */
const propertyRoles: Readonly<Record<string, Role>> = {
  'sdmx-dimension:refArea': 'area',
  'http://purl.org/linked-data/sdmx/2009/dimension#refArea': 'area',
  'sdmx-dimension:refPeriod': 'period',
  'http://purl.org/linked-data/sdmx/2009/dimension#refPeriod': 'period',
  'sdmx-measure:obsValue': 'value',
  'http://purl.org/linked-data/sdmx/2009/measure#obsValue': 'value',
  'qb:measureType': 'measure',
  'http://purl.org/linked-data/cube#measureType': 'measure',
  'sdmx-attribute:obsStatus': 'status',
  'http://purl.org/linked-data/sdmx/2009/attribute#obsStatus': 'status',
};

/**
 * Reads a CSV on the Web metadata file (`X.csv-metadata.json`): the part listed in docs/evidence-import.md. What a
 * column is comes from `llinyn:role`, else from its `propertyUrl`. Everything a mapping file can say can also stand
 * under `llinyn:mapping`.
 *
 * @source W3C "Metadata Vocabulary for Tabular Data" (2015) sections 5.3 to 5.6
 */
export function readCsvMetadata(content: unknown, file: string): Result<Mapping> {
  if (!isPlain(content))
    return { ok: false, problems: [problem('evidence.metadata-not-readable', { file })] };
  const tables = content['tables'];
  const table = Array.isArray(tables) && isPlain(tables[0]) ? { ...content, ...tables[0] } : content;
  const schema = isPlain(table['tableSchema']) ? table['tableSchema'] : {};
  const extra = isPlain(table['llinyn:mapping']) ? table['llinyn:mapping'] : {};
  const listed = Array.isArray(schema['columns']) ? schema['columns'].filter(isPlain) : [];
  if (listed.length === 0 && !isPlain(extra['columns'])) {
    return { ok: false, problems: [problem('evidence.metadata-without-columns', { file })] };
  }
  const problems: Problem[] = [];
  const columns: Record<string, string> = {};
  for (const column of listed) {
    const heading = headingOf(column);
    const role = column['llinyn:role'] ?? propertyRoles[String(column['propertyUrl'] ?? '')] ?? 'ignore';
    if (typeof role === 'string' && isRole(role)) columns[heading] = role;
    else
      problems.push(
        problem('evidence.mapping-role-unknown', { file, field: heading }, { found: String(role) }),
      );
  }
  const dialect = isPlain(table['dialect']) ? table['dialect'] : {};
  const written: Record<string, unknown> = {
    ...extra,
    ...(isPlain(extra['columns']) ? {} : { columns }),
    ...(table['dc:issued'] === undefined ? {} : { published: table['dc:issued'] }),
    ...(dialect['delimiter'] === undefined ? {} : { delimiter: dialect['delimiter'] }),
    ...(dialect['encoding'] === undefined ? {} : { encoding: dialect['encoding'] }),
    dataset: {
      id: table['llinyn:dataset'] ?? table['dc:identifier'] ?? '',
      title: inBothLanguages(table['dc:title']),
      definition: inBothLanguages(table['dc:description']),
      source: inBothLanguages(table['dc:source']),
      producer: nameOf(table['dc:publisher']),
      licence: inBothLanguages(table['dc:license']),
      'next-release': table['llinyn:nextRelease'] ?? '',
      frequency: table['llinyn:frequency'] ?? '',
      unit: inBothLanguages(table['llinyn:unit']),
      collection: inBothLanguages(table['llinyn:collection']),
      limitations: inBothLanguages(table['llinyn:limitations']),
      measures: table['llinyn:measures'] ?? '',
      ...(table['llinyn:disclosure'] === undefined ? {} : { disclosure: table['llinyn:disclosure'] }),
      ...(isPlain(extra['dataset']) ? extra['dataset'] : {}),
    },
    ...(table['llinyn:areas'] === undefined ? {} : { areas: table['llinyn:areas'] }),
  };
  const read = readMapping(written, file);
  if (problems.length > 0) return { ok: false, problems: [...problems, ...(read.ok ? [] : read.problems)] };
  return read;
}

function headingOf(column: Plain): string {
  const { titles } = column;
  if (typeof titles === 'string') return titles;
  if (Array.isArray(titles)) return String(titles[0]);
  if (isPlain(titles)) return String(titles['en'] ?? titles['cy'] ?? Object.values(titles)[0]);
  return String(column['name'] ?? '');
}

function inBothLanguages(value: unknown): { cy: string; en: string } {
  const text = { cy: '', en: '' };
  const said: unknown[] = Array.isArray(value) ? value : [value];
  for (const one of said) {
    if (typeof one === 'string') text.en = one;
    if (!isPlain(one)) continue;
    const language = String(one['@language'] ?? '');
    if (language.startsWith('cy')) text.cy = String(one['@value'] ?? '');
    else if ('@value' in one) text.en = String(one['@value']);
    else Object.assign(text, { cy: String(one['cy'] ?? ''), en: String(one['en'] ?? '') });
  }
  return text;
}

/** A body by its name, in one language or both, or by its address. */
function nameOf(value: unknown): { cy: string; en: string } {
  if (!isPlain(value) || 'cy' in value || 'en' in value || '@value' in value) return inBothLanguages(value);
  return inBothLanguages(value['schema:name'] ?? value['name'] ?? value['@id'] ?? '');
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a mapping says anything about columns, so that nothing needs guessing. */
export function saysColumns(mapping: Mapping): boolean {
  return mapping !== emptyMapping && (mapping.columns.size > 0 || mapping.unpivot.length > 0);
}
