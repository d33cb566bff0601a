import {
  mostMegabytes,
  type Problem,
  problem,
  type Result,
  readXml,
  type XmlElement,
  type XmlFault,
} from '../records/index.ts';
import { type ContentModels, contentModels } from './content-models.ts';
import { schemaOf } from './schema.ts';
import { problemOfSchema } from './schema-problem.ts';

/** A file that is valid by the schema of its part. */
export interface StratMlXml {
  readonly models: ContentModels;
  readonly root: XmlElement;
}

/**
 * Reads a StratML file and checks it against the schema of its part: every error with its line and its element.
 *
 * Problems: `stratml.too-large`, `stratml.not-utf8`, `stratml.empty`, `stratml.document-type`, `stratml.not-xml`,
 * `stratml.not-stratml`, and those of the schema (see `problemOfSchema`).
 */
export async function readStratMlXml(file: string, bytes: Uint8Array): Promise<Result<StratMlXml>> {
  const read = await readXml(bytes, (name, namespace) => {
    const models = modelsFor(name, namespace);
    return models && schemaOf(models);
  });
  if (!read.ok) return { ok: false, problems: read.faults.flatMap((fault) => problemsOfFault(file, fault)) };
  const models = modelsFor(read.root.name, read.root.namespace);
  if (!models) throw new Error('A file that was checked has no content models');
  return { ok: true, value: { models, root: read.root } };
}

function modelsFor(name: string, namespace: string): ContentModels | undefined {
  return Object.values(contentModels).find((each) => each.namespace === namespace && each.root === name);
}

function problemsOfFault(file: string, fault: XmlFault): readonly Problem[] {
  switch (fault.kind) {
    case 'invalid':
      return problemOfSchema(file, fault);
    case 'other':
      return [
        problem(
          'stratml.not-stratml',
          { file, row: fault.line, field: fault.name },
          { element: fault.name, namespace: fault.namespace },
        ),
      ];
    case 'not-xml':
      return [
        problem('stratml.not-xml', { file, row: fault.line }, { line: fault.line, detail: fault.detail }),
      ];
    case 'document-type':
      return [problem('stratml.document-type', { file, row: fault.line })];
    default:
      return [problem(`stratml.${fault.kind}`, { file }, { megabytes: mostMegabytes })];
  }
}
