import { type Bilingual, type Language, otherLanguage } from '../language/index.ts';
import {
  type Problem,
  problem,
  type RecordDefinition,
  type RecordSet,
  type Result,
  readXml,
  type XmlElement,
  type XmlFault,
  xmlText,
} from '../records/index.ts';
import type { TextStanding, TextState } from './language-states.ts';

/** @source OASIS, XLIFF Version 2.0 (2014) */
const namespace = 'urn:oasis:names:tc:xliff:document:2.0';

/** A text as it goes to a translator. */
export interface UnitToTranslate {
  readonly kind: string;
  readonly code: string;
  readonly field: string;
  readonly text: Bilingual;
  readonly state: TextState;
  /** What the record and the field are called, for the translator. */
  readonly called: string;
  readonly max: number;
}

/** The texts that are to be written in a language, or to be looked at again, with both languages as they stand. */
export function unitsToTranslate(
  records: RecordSet,
  definitions: readonly RecordDefinition[],
  standings: readonly TextStanding[],
  into: Language,
  nameOf: (kind: string, field: string) => string,
): readonly UnitToTranslate[] {
  return standings
    .filter(({ language, state }) => language === into && (state === 'missing' || state === 'out-of-date'))
    .flatMap(({ kind, code, field, state }) => {
      const text = records.find(kind, code)?.values[field] as Bilingual | undefined;
      const definition = definitions.find((each) => each.kind === kind);
      const of = definition?.fields.find(({ name }) => name === field);
      if (!text || of?.type !== 'text') return [];
      return [{ kind, code, field, text, state, called: nameOf(kind, field), max: of.max }];
    });
}

/** In the words of XLIFF: what has no translation yet, and what has one that must be looked at again. */
function segmentState(state: TextState): string {
  return state === 'missing' ? 'initial' : 'translated';
}

/** Writes texts as an XLIFF 2.0 file, the form that translators' tools read. Each is one unit, its name the record's and the field's. */
export function writeXliff(
  units: readonly UnitToTranslate[],
  { partnership, into }: { readonly partnership: string; readonly into: Language },
): string {
  const from = otherLanguage(into);
  const written = units.map(
    ({ kind, code, field, text, state, called, max }) =>
      `    <unit id="${xmlText(`${kind}.${code}.${field}`)}" name="${xmlText(`${called} (${code})`)}" xml:space="preserve">
      <notes><note category="length">${max}</note></notes>
      <segment state="${segmentState(state)}">
        <source>${xmlText(text[from])}</source>
        <target>${xmlText(text[into])}</target>
      </segment>
    </unit>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="${namespace}" version="2.0" srcLang="${from}" trgLang="${into}">
  <file id="${xmlText(partnership)}">
${written.join('\n')}
  </file>
</xliff>
`;
}

/** A translation that came back. */
export interface TranslatedUnit {
  readonly kind: string;
  readonly code: string;
  readonly field: string;
  /** What it was translated from. */
  readonly source: string;
  readonly target: string;
  /** Whether the translator's tool says that somebody has checked it. */
  readonly isReviewed: boolean;
  readonly line: number;
}

export interface TranslatedFile {
  readonly partnership: string;
  readonly into: Language;
  /** Those with a target; the others are still to be translated. */
  readonly units: readonly TranslatedUnit[];
}

/**
 * Reads a translated XLIFF 2.0 file. Problems, each with its line: `editing.xliff-too-large`, `-not-utf8`, `-empty`,
 * `-document-type`, `-not-xml`, `-other` (another format or version), `-languages` (not between Welsh and English),
 * `-unit` (a unit that is none of ours, or twice), `-codes` (marks inside a text, which have no place here).
 */
export async function readXliff(file: string, bytes: Uint8Array): Promise<Result<TranslatedFile>> {
  const read = await readXml(bytes, (name, found) =>
    name === 'xliff' && found === namespace ? null : undefined,
  );
  if (!read.ok) return { ok: false, problems: read.faults.map((fault) => problemOfFault(file, fault)) };
  const { root } = read;
  const [from, into] = [root.attributes['srcLang'] ?? '', root.attributes['trgLang'] ?? ''].map((tag) =>
    tag.toLowerCase().slice(0, 2),
  );
  const isPair = (from === 'cy' && into === 'en') || (from === 'en' && into === 'cy');
  if (!isPair || (into !== 'cy' && into !== 'en')) {
    const values = { from: from ?? '', into: into ?? '' };
    return { ok: false, problems: [problem('editing.xliff-languages', { file, row: root.line }, values)] };
  }
  const [part] = all(root, 'file');
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const units = unitsIn(root).flatMap((unit) => {
    const found = readUnit(unit, file);
    const id = unit.attributes['id'] ?? '';
    if (!found.ok) problems.push(...found.problems);
    else if (seen.has(id)) problems.push(problem('editing.xliff-unit', { file, row: unit.line }, { id }));
    seen.add(id);
    return found.ok && found.value.target.trim() !== '' ? [found.value] : [];
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { partnership: part?.attributes['id'] ?? '', into, units } };
}

function problemOfFault(file: string, fault: XmlFault): Problem {
  const line = 'line' in fault ? { row: fault.line } : {};
  const detail = fault.kind === 'not-xml' ? fault.detail : '';
  return problem(`editing.xliff-${fault.kind}`, { file, ...line }, { detail });
}

function all(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name && child.namespace === namespace) ?? [];
}

/** Units wherever they stand: tools may put them into groups. */
function unitsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => (child.name === 'unit' ? [child] : unitsIn(child)));
}

function readUnit(unit: XmlElement, file: string): Result<TranslatedUnit> {
  const where = { file, row: unit.line };
  const id = unit.attributes['id'] ?? '';
  const [, kind, code, field] = /^([a-z-]+)\.([^.]+)\.([A-Za-z]+)$/.exec(id) ?? [];
  if (kind === undefined || code === undefined || field === undefined)
    return { ok: false, problems: [problem('editing.xliff-unit', where, { id })] };
  // A tool may have cut a text into several segments, with what stands between them left as it is.
  const pieces = unit.children.filter(({ name }) => name === 'segment' || name === 'ignorable');
  const of = (name: string) =>
    pieces.map(
      (piece) =>
        all(piece, name)[0] ??
        (name === 'target' && piece.name === 'ignorable' ? all(piece, 'source')[0] : undefined),
    );
  const [sources, targets] = [of('source'), of('target')];
  if ([...sources, ...targets].some((each) => each !== undefined && each.children.length > 0))
    return { ok: false, problems: [problem('editing.xliff-codes', where, { id })] };
  const textOf = (elements: readonly (XmlElement | undefined)[]) =>
    elements.map((each) => each?.text ?? '').join('');
  const segments = pieces.filter(({ name }) => name === 'segment');
  const isReviewed =
    segments.length > 0 &&
    segments.every(({ attributes }) => ['reviewed', 'final'].includes(attributes['state'] ?? ''));
  const value = {
    kind,
    code,
    field,
    source: textOf(sources),
    target: textOf(targets),
    isReviewed,
    line: unit.line,
  };
  return { ok: true, value };
}
