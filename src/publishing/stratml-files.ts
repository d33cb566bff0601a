import type { Language } from '../language/index.ts';
import { type StratMlPart, stratMlOfPlan, writeStratMl } from '../stratml/index.ts';
import type { PublishedPlan } from './published-plan.ts';

const parts: readonly StratMlPart[] = [1, 2];

interface OfVersion {
  readonly plan: PublishedPlan;
  readonly language: Language;
}

/** A version as a StratML file. */
export interface StratMlFile {
  readonly part: StratMlPart;
  /** The same for ever: `plan-v3-cy.stratml-1.xml`. */
  readonly name: string;
}

/** The StratML files of a version in one language: none for a plan that aims at nothing, which StratML cannot hold. */
export function stratMlFiles({ plan, language }: OfVersion): readonly StratMlFile[] {
  if (!stratMlOfPlan(plan, { language }).ok) return [];
  const stem = `${language === 'cy' ? 'cynllun' : 'plan'}-v${plan.version}-${language}`;
  return parts.map((part) => ({ part, name: `${stem}.stratml-${part}.xml` }));
}

/** The text of one of those files, made from the version alone. @source ISO 17469; SYS-04 */
export function stratMlText(version: OfVersion, name: string): string | undefined {
  const file = stratMlFiles(version).find((each) => each.name === name);
  const document = stratMlOfPlan(version.plan, version);
  return file && document.ok ? writeStratMl(document.value, file.part) : undefined;
}
