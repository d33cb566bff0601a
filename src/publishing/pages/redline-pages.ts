import { componentsIn, type Html, html, joined, nothing } from '../../design-system/index.ts';
import {
  address,
  type Bilingual,
  type Language,
  otherLanguage,
  sayDate,
  sayList,
} from '../../language/index.ts';
import { reasonsOfChange } from '../change-reasons.ts';
import { changesBetween, type FieldChange, type RecordChange } from '../changes.ts';
import { fieldName } from '../field-names.ts';
import { publishingMessages } from '../messages.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { isChanged, type ParagraphChange, redlineOf, type WordRun } from '../redline/redline.ts';
import { crumbs, heading, hint, lead, paragraph, prose, reading, textIn, title, wordsFor } from './parts.ts';
import type { PageContext, PublishedPage, VersionNote } from './site-page.ts';

/** The address at which two versions of this plan are compared. */
export function comparisonLink({ plan, language }: PageContext, from: number, to: number): string {
  return address('public.versions.redline', language, {
    partnership: plan.partnership.slug,
    version: `v${to}`,
    since: `v${from}`,
  });
}

/** What changed since the version before, record by record and word by word. @source PLAN-27 */
export function changesPage(context: PageContext): PublishedPage {
  const say = wordsFor(context);
  return comparisonPage(context, say('changes.first'));
}

/** The same between any two versions. @source PLAN-27; PAGES section 3, Versions and changes */
export function redlinePage(context: PageContext): PublishedPage | undefined {
  return context.previous ? comparisonPage(context, '') : undefined;
}

function comparisonPage(context: PageContext, first: string): PublishedPage {
  const { previous } = context;
  const say = wordsFor(context);
  const text = say('changes.title');
  return {
    title: text,
    breadcrumbs: crumbs(context, [{ name: 'versions' }, say('versions.title')]),
    main: reading(
      title(text),
      previous ? comparison(context, previous) : lead(first),
      chooseVersions(context),
    ),
  };
}

const changeOrder = ['added', 'changed', 'removed'] as const;

function comparison(context: PageContext, before: PublishedPlan): Html {
  const { plan, language } = context;
  const say = wordsFor(context);
  const changes = changesBetween(before, plan);
  return html`${lead(
    say('changes.lead-between', {
      from: before.version,
      fromDate: sayDate(before.publishedOn, language),
      to: plan.version,
      toDate: sayDate(plan.publishedOn, language),
      n: changes.length,
    }),
  )}
${reasonsSince(context, before.version)}
${changes.length === 0 ? paragraph(say('changes.none')) : componentsIn(language).details({ summaryText: say('changes.how'), text: say('changes.how.text') })}
${joined(
  changeOrder.map((change) => {
    const some = changes.filter((each) => each.change === change);
    return some.length === 0
      ? nothing
      : html`${heading(say(`changes.${change}`, { n: some.length }))}${joined(some.map((each) => changeEntry(context, each, reasonsOfChange(madeSince(context, before.version), each))))}`;
  }),
)}`;
}

/** The versions made since one, newest first, each with why. */
function madeSince({ plan, versions }: PageContext, since: number): readonly VersionNote[] {
  const { why, whyOf } = plan;
  return versions
    .filter(({ version }) => version > since && version <= plan.version)
    .map((each) =>
      each.version === plan.version ? { ...each, ...(why && { why }), ...(whyOf && { whyOf }) } : each,
    );
}

/** Why each version since was made; between versions that follow each other there is one. */
function reasonsSince(context: PageContext, since: number): Html {
  const { language } = context;
  const say = wordsFor(context);
  const made = madeSince(context, since);
  return html`${heading(say('changes.why'))}${joined(
    made.map(
      ({
        version,
        publishedOn,
        why,
      }) => html`${made.length > 1 ? html`<h3 class="govuk-heading-s">${say('changes.why-of', { version, date: sayDate(publishedOn, language) })}</h3>` : nothing}
${why ? prose(why[language]) : paragraph(say('changes.no-why'))}`,
    ),
  )}`;
}

function changeEntry(context: PageContext, change: RecordChange, reasons: readonly Bilingual[]): Html {
  const { language } = context;
  const say = wordsFor(context);
  const key = `kind.${change.kind}.one`;
  const kind = publishingMessages.has(key) ? say(key) : change.kind;
  const name = textIn(context, change.title);
  const texts = change.fields.filter(isTextIn(language));
  const inOther = change.fields.filter(
    (field) => !texts.includes(field) && isTextIn(otherLanguage(language))(field),
  );
  const others = change.fields.filter((field) => !texts.includes(field) && !inOther.includes(field));
  const names = (fields: readonly FieldChange[]) =>
    sayList(fields.map(({ field }) => fieldName(field, language)));
  return html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${name}</h3>
<p class="govuk-hint govuk-!-margin-bottom-2">${kind} ${change.code}</p>
${reasons.map((why) => html`<p class="govuk-body">${say('changes.why-changed', { why: textIn(context, why) })}</p>`)}
${change.change === 'changed' ? redlines(language, texts) : foldedWords(language, texts)}
${inOther.length > 0 ? hint(say('changes.other-language', { fields: names(inOther) })) : nothing}
${others.length > 0 ? hint(say('changes.fields', { fields: names(others) })) : nothing}`;
}

function redlines(language: Language, texts: readonly FieldChange[]): Html {
  return joined(
    texts.map(
      ({
        field,
        before,
        after,
      }) => html`<p class="govuk-body govuk-!-margin-bottom-1"><strong>${fieldName(field, language)}</strong></p>
${redlineIn(language, before?.[language] ?? '', after?.[language] ?? '')}`,
    ),
  );
}

/** The words of a record that was added or removed, a fold away: a first year of work adds many. */
function foldedWords(language: Language, texts: readonly FieldChange[]): Html {
  if (texts.length === 0) return nothing;
  return componentsIn(language).details({
    summaryText: publishingMessages.in(language)('changes.words'),
    text: redlines(language, texts),
  });
}

function isTextIn(language: 'cy' | 'en') {
  return ({ before, after }: FieldChange) =>
    before !== null && after !== null && isChanged(redlineOf(before[language], after[language]));
}

/** Paragraphs in a row that stayed as they were, beyond which only their number is told. */
const mostUnchanged = 2;

/** What was changed in a text, as a page shows it. */
export function redlineIn(language: Language, before: string, after: string): Html {
  const runs = runsOf(redlineOf(before, after));
  const say = publishingMessages.in(language);
  return html`<div class="ll-redline">${runs.map((run) =>
    run.length > mostUnchanged && run.every(isAsItWas)
      ? hint(say('changes.unchanged', { n: run.length }))
      : joined(run.map((each) => html`<p class="govuk-body">${paragraphOf(language, each)}</p>`)),
  )}</div>`;
}

/** Unchanged paragraphs that follow each other as one run, every other paragraph by itself. */
function runsOf(changes: readonly ParagraphChange[]): readonly (readonly ParagraphChange[])[] {
  const runs: ParagraphChange[][] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last?.at(-1) && isAsItWas(change) && last.every(isAsItWas)) last.push(change);
    else runs.push([change]);
  }
  return runs;
}

function isAsItWas(change: ParagraphChange): boolean {
  return !isChanged([change]);
}

function paragraphOf(language: Language, change: ParagraphChange): Html {
  if (change.kind !== 'changed') return marked(language, { kind: change.kind, text: change.text.trim() });
  return joined(change.words.map((run) => marked(language, run)));
}

/** Marked by the element, by a line through or under the words, and by words that are only heard. */
function marked(language: Language, { kind, text }: WordRun): Html {
  const say = publishingMessages.in(language);
  const heard = (words: string) => html`<span class="govuk-visually-hidden"> ${words} </span>`;
  if (kind === 'same' || text.trim() === '') return html`${kind === 'removed' ? '' : text}`;
  const inside = html`${heard(say(kind === 'removed' ? 'changes.removed-words' : 'changes.added-words'))}${text}${heard(say('changes.end-words'))}`;
  return kind === 'removed' ? html`<del>${inside}</del>` : html`<ins>${inside}</ins>`;
}

/** Two versions to choose, on the live site; the written one has each version beside the one before it. */
export function chooseVersions(context: PageContext): Html {
  const { language, versions, plan, previous } = context;
  if (versions.length < 3) return nothing;
  const say = wordsFor(context);
  const ui = componentsIn(language);
  const select = (name: string, label: string, chosen: number) =>
    ui.select({
      id: name,
      name,
      label: { text: label },
      items: versions.map(({ version }) => ({
        value: String(version),
        text: say('version.name', { version }),
        selected: version === chosen,
      })),
    });
  return html`<form class="ll-live-only" method="get" action="${address('public.versions.compare', language, { partnership: plan.partnership.slug })}">
<h2 class="govuk-heading-m">${say('changes.choose')}</h2>
${select('from', say('changes.from'), previous?.version ?? versions[1]?.version ?? 1)}
${select('to', say('changes.to'), plan.version)}
${ui.button({ text: say('changes.show'), classes: 'govuk-button--secondary' })}</form>`;
}
