import type { PageRequest } from '../../access/web/index.ts';
import { bilingualPair, componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { calledOf, type RecordDefinition, type RecordSet } from '../../records/index.ts';
import type { Claiming } from '../claim-changes.ts';
import { checkPageMessages } from './page-messages.ts';
import type { KindAndFieldWords } from './place-link.ts';

/** Kinds of record a claim can point to: what the plan says and does. */
const claimTargets = ['section', 'outcome', 'action', 'priority'] as const;

/** What stands in the inputs of a claim. */
export interface ClaimTexts {
  readonly target: string;
  readonly paragraph: string;
  readonly cy: string;
  readonly en: string;
}

export function textsOfClaim(claim: Claiming): ClaimTexts {
  return {
    target: `${claim.targetKind}/${claim.targetCode}`,
    paragraph: claim.targetParagraph === null ? '' : String(claim.targetParagraph),
    ...claim.text,
  };
}

export function textsSent({ form, query }: PageRequest): ClaimTexts {
  return {
    target: form['target'] ?? query['target'] ?? '',
    paragraph: form['paragraph'] ?? query['paragraph'] ?? '',
    cy: form['text_cy'] ?? '',
    en: form['text_en'] ?? '',
  };
}

/** Why a claim cannot be saved as it was sent; the words are `claim.<problem>`. */
export type ClaimProblem = 'choose' | 'paragraph-number';

/** What was sent, as far as it is a claim. */
export function readClaiming(
  texts: ClaimTexts,
  records: RecordSet,
): { readonly claiming: Claiming } | { readonly problem: ClaimProblem } {
  const [targetKind = '', targetCode = ''] = texts.target.split('/');
  if (!records.find(targetKind, targetCode)) return { problem: 'choose' };
  const paragraph = texts.paragraph.trim();
  if (!/^([1-9]\d{0,2})?$/.test(paragraph)) return { problem: 'paragraph-number' };
  return {
    claiming: {
      targetKind,
      targetCode,
      targetParagraph: paragraph === '' ? null : Number(paragraph),
      text: { cy: texts.cy.trim(), en: texts.en.trim() },
    },
  };
}

/** The inputs of a claim: the record of the plan, the paragraph of it, and how it does what is asked. */
export function claimInputs(
  request: PageRequest,
  records: RecordSet,
  words: KindAndFieldWords,
  texts: ClaimTexts,
  problem: ClaimProblem | null,
): Html {
  const { language, services } = request;
  const say = checkPageMessages.in(language);
  const ui = componentsIn(language);
  const targets = claimTargets.flatMap((kind) => {
    const definition = services.records.definition(kind) as RecordDefinition;
    return records.ofKind(kind).map((record) => ({
      value: `${kind}/${record.code}`,
      text: `${words.kind(kind, 'one', language)} ${record.code}: ${calledOf(definition, record)[language]}`,
    }));
  });
  const errorAt = (of: ClaimProblem) =>
    problem === of ? { errorMessage: { text: say(`claim.${of}`) } } : {};
  return html`${ui.select({
    id: 'target',
    name: 'target',
    label: { text: say('claim.target'), classes: 'govuk-label--s' },
    ...errorAt('choose'),
    items: [{ value: '', text: say('claim.target-none') }, ...targets].map((item) => ({
      ...item,
      selected: item.value === texts.target,
    })),
  })}
    ${ui.input({
      id: 'paragraph',
      name: 'paragraph',
      label: { text: say('claim.paragraph'), classes: 'govuk-label--s' },
      hint: { text: say('claim.paragraph.hint') },
      value: texts.paragraph,
      classes: 'govuk-input--width-3',
      inputmode: 'numeric',
      ...errorAt('paragraph-number'),
    })}
    ${bilingualPair({ language, name: 'text', legend: say('claim.text'), values: { cy: texts.cy, en: texts.en }, rows: 3 })}`;
}

/** The summary of what is wrong above a form; nothing when all is well. */
export function claimErrors(request: PageRequest, problem: ClaimProblem | null): Html {
  if (!problem) return nothing;
  const { language } = request;
  const href = problem === 'choose' ? '#target' : '#paragraph';
  const text = checkPageMessages.in(language)(`claim.${problem}`);
  return componentsIn(language).errorSummary({ errorList: [{ text, href }] });
}
