import type { z } from 'zod';
import { type RuleKind, ruleKinds, ruleSpecs } from './rule-kinds.ts';

/**
 * The reference of rule kinds in `docs/rulebooks.md`, made from the specifications themselves, so that the page and
 * the check cannot drift apart.
 */
export function ruleKindDocs(): string {
  return ruleKinds.map(sectionOf).join('\n');
}

function sectionOf(kind: RuleKind): string {
  const fields: Readonly<Record<string, z.ZodType>> = ruleSpecs[kind].shape;
  const rows = Object.entries(fields)
    .filter(([name]) => name !== 'kind')
    .map(([name, field]) => `| \`${name}\` | ${field.description ?? ''} |`);
  const table = rows.length === 0 ? [] : ['| field | what it says |', '| --- | --- |', ...rows, ''];
  return [`### ${kind}`, '', fields['kind']?.description ?? '', '', ...table].join('\n');
}
