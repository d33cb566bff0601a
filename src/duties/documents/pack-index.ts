import { type Html, html, nothing, textOrOther } from '../../design-system/index.ts';
import { type Language, sayDate } from '../../language/index.ts';
import type { RecordDefinition, RecordSet } from '../../records/index.ts';
import { titleOfRecord } from '../assurance.ts';
import { citationInWords, forceInWords, placeInWords, reasonInWords } from '../in-words.ts';
import { dutiesMessages } from '../messages.ts';
import type { PackOrder, PackRow } from './evidence-pack.ts';

interface HashedFile {
  readonly path: string;
  readonly sha256: string;
}

/** What the index looks like without the style sheet of the site: it is read from a folder, years later. */
const style = `body{font:1rem/1.5 Arial,sans-serif;color:#16212b;max-width:70rem;margin:0 auto;padding:1rem}
section{border-top:1px solid #6b7681;padding:.5rem 0}h2{border-bottom:4px solid #b5790a}
dt{font-weight:700}dd{margin:0 0 .5rem}code{overflow-wrap:anywhere}`;

/** The index of a pack: every requirement with verdict, facts, claims, replies and opinions; then the documents. */
export function packIndex(
  order: PackOrder,
  rows: readonly PackRow[],
  documents: readonly HashedFile[],
  language: Language,
): string {
  const say = dutiesMessages.in(language);
  const { plan, result } = order;
  const title = say('pack.title', { plan: plan.title[language] || plan.code });
  const families = Map.groupBy(rows, ({ verdict, family }) => `${verdict.rulebook} ${family.en}`);
  const page = html`<h1>${title}</h1>
<p>${say('check.law-on', { on: sayDate(result.on, language) })}</p>
<ul>${result.rulebooks.map(({ name, edition }) => html`<li>${say('check.rulebook', { name: name[language], edition })}</li>`)}</ul>
<p>${say('pack.how')} <code>sha256sum -c SHA256SUMS</code></p>
${[...families.values()].map(
  (family) =>
    html`<h2>${family[0]?.family[language]}</h2>${family.map((row) => requirement(row, order, language))}`,
)}
<h2>${say('pack.documents')}</h2>
${documents.length === 0 ? html`<p>${say('pack.no-documents')}</p>` : html`<ul>${documents.map(({ path, sha256 }) => html`<li><a href="${path}">${path}</a><br><code>SHA-256 ${sha256}</code></li>`)}</ul>`}`;
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html`${title}`.markup}</title><style>${style}</style></head><body><main>${page.markup}</main></body></html>\n`;
}

function requirement(row: PackRow, { records, definitionOf }: PackOrder, language: Language): Html {
  const say = dutiesMessages.in(language);
  const { verdict } = row;
  const { requirement: rule } = verdict;
  const word = verdict.claim?.lookAgain ? 'look-again' : verdict.word;
  const parts: readonly (readonly [string, Html])[] = [
    [say('pack.verdict'), html`${say(`verdict.${word}`)} (${forceInWords(rule, language)})`],
    [say('pack.why'), list(verdict.reasons.map((why) => reasonInWords(why, language)))],
    [
      say('pack.facts'),
      list(
        row.facts.map(
          ({ kind, code, title }) => `${placeInWords({ kind, code }, language)}: ${title[language]}`,
        ),
      ),
    ],
    [say('pack.missing'), list(verdict.missing.map((place) => placeInWords(place, language)))],
    [say('pack.mend'), verdict.word === 'met' ? nothing : html`${rule.mend[language]}`],
    [say('pack.said'), said(row, records, definitionOf, language)],
    [say('pack.source'), html`${citationInWords(rule.citation, language)} (${rule.id})`],
  ];
  return html`<section><h3>${rule.letter ? `${rule.letter} ` : ''}${rule.wording[language]}</h3><dl>${parts
    .filter(([, value]) => value.markup !== '')
    .map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
}

function list(items: readonly (string | Html)[]): Html {
  return items.length === 0 ? nothing : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function said(
  { claims, replies, opinions }: PackRow,
  records: RecordSet,
  definitionOf: (kind: string) => RecordDefinition | undefined,
  language: Language,
): Html {
  const say = dutiesMessages.in(language);
  const name = (code: string | null) =>
    code ? titleOfRecord({ kind: 'organisation', code }, records, definitionOf)[language] : '';
  return list([
    ...claims.map(({ code, values }) => {
      const by = values.confirmedBy ?? values.disputedBy;
      const state = say(`verdict.${values.state ?? 'claimed'}`);
      return html`${code}. ${name(values.claimedBy)}: ${textOrOther(values.text, language)} (${placeInWords({ kind: values.targetKind, code: values.targetCode }, language)}) ${state}${by ? `: ${name(by)}` : ''} ${textOrOther(values.disputeReason, language)}`;
    }),
    ...replies.map(
      ({ code, values }) =>
        html`${code}. ${say('pack.reply')}: ${name(values.organisation)}. ${textOrOther(values.text, language)}`,
    ),
    ...opinions.map(
      ({ code, values }) =>
        html`${code}. ${say('pack.opinion')}: ${textOrOther(values.assessor, language)}${values.formedOn ? `, ${sayDate(values.formedOn, language)}` : ''}. ${values.verdict ? say(`verdict.${values.verdict}`) : ''}. ${textOrOther(values.text, language)} ${textOrOther(values.source, language)}`,
    ),
  ]);
}
