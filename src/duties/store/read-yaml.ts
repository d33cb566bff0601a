import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Problem, problem, type Result } from '../../records/index.ts';

/** A file's text with the place of each value kept, so that a mistake can be shown by line. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Line of a value, or of the nearest thing around it when the value itself is missing. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads YAML text. Problems: `rulebook.yaml-unreadable`, with its line. */
export function parseYaml(file: string, text: string): Result<YamlFile> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2' });
  // What comes after the first place that cannot be read follows from it.
  const [broken] = document.errors;
  if (broken) {
    const where = { file, row: broken.linePos?.[0].line ?? 1 };
    return { ok: false, problems: [problem('rulebook.yaml-unreadable', where, { detail: broken.code })] };
  }
  function lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
  return { ok: true, value: { file, value: document.toJS() as unknown, lineOf } };
}

/**
 * Checks what a file holds against its format. Every mistake is named with its file, line and field, what is wrong
 * and what is allowed.
 *
 * @param base - path of the checked value inside the file
 */
export function validate<Format extends z.ZodType>(
  format: Format,
  source: YamlFile,
  value: unknown,
  base: readonly PropertyKey[] = [],
): Result<z.output<Format>> {
  const parsed = format.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, source, value, base)),
  };
}

function problemsOf(
  issue: z.core.$ZodIssue,
  source: YamlFile,
  root: unknown,
  base: readonly PropertyKey[],
): Problem[] {
  const path = [...base, ...issue.path];
  const where = { file: source.file, row: source.lineOf(path), field: path.map(String).join('.') };
  const found = valueAt(root, issue.path);
  const shown =
    found === undefined ? '' : typeof found === 'object' ? JSON.stringify(found).slice(0, 80) : String(found);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem(
          'rulebook.field-unknown',
          { ...where, row: source.lineOf([...path, key]), field: [...path, key].map(String).join('.') },
          { field: key },
        ),
      );
    case 'invalid_type':
      if (found === undefined)
        return [problem('rulebook.field-missing', where, { field: String(path.at(-1) ?? '') })];
      return [problem('rulebook.wrong-type', where, { found: shown, expected: issue.expected })];
    case 'invalid_value':
      if (found === undefined)
        return [problem('rulebook.field-missing', where, { field: String(path.at(-1) ?? '') })];
      return [
        problem('rulebook.value-not-allowed', where, {
          found: shown,
          allowed: issue.values.map(String).join(', '),
        }),
      ];
    case 'invalid_union': {
      if (issue.discriminator !== undefined) {
        const allowed =
          'options' in issue && Array.isArray(issue.options) ? issue.options.map(String).join(', ') : '';

        return [
          problem('rulebook.rule-kind-unknown', where, {
            found: shown,
            allowed,
          }),
        ];
      }
      return [problem('rulebook.wrong-form', where, { found: shown, allowed: allowedIn(issue) })];
    }
    case 'invalid_format':
      return [
        problem('rulebook.wrong-form', where, { found: shown, allowed: issue.pattern ?? issue.format }),
      ];
    case 'too_small':
      return [problem('rulebook.too-little', where, { least: Number(issue.minimum) })];
    case 'custom': {
      const { code, ...values } = (issue.params ?? {}) as { code?: string } & Record<string, string | number>;
      return [problem(code ?? 'rulebook.wrong-form', where, { found: shown, ...values })];
    }
    default:
      return [problem('rulebook.wrong-form', where, { found: shown, allowed: '' })];
  }
}

/** Every value some branch of a union would have taken. */
function allowedIn(issue: z.core.$ZodIssueInvalidUnion): string {
  const allowed = issue.errors.flat().flatMap((each) => {
    if (each.code === 'invalid_value') return each.values.map(String);
    return each.code === 'invalid_type' ? [each.expected] : [];
  });
  return [...new Set(allowed)].join(', ');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (held, key) =>
      typeof held === 'object' && held !== null ? (held as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  );
}
