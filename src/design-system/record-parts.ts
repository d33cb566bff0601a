import { type Language, sayDate, sayMoment } from '../language/index.ts';
import { componentsIn, type Words } from './govuk.ts';
import { type Html, html, nothing } from './html.ts';
import { designMessages } from './messages.ts';

export interface Link {
  readonly text: Words;
  readonly href: string;
}

/** Real links under the heading, six at most; `current` is this page. */
export function subNavigation(
  label: string,
  items: readonly (Link & { readonly current?: boolean })[],
): Html {
  return html`<nav class="ll-sub-navigation" aria-label="${label}"><ul class="ll-sub-navigation__list">${items.map(
    ({ text, href, current }) =>
      html`<li class="ll-sub-navigation__item"><a class="ll-sub-navigation__link" href="${href}"${current && html` aria-current="page"`}>${text}</a></li>`,
  )}</ul></nav>`;
}

/** One step of the thread: one record, or several of a kind as "2 needs". */
export interface ThreadStep {
  readonly kind: string;
  readonly text: Words;
  readonly href?: string;
  readonly current?: boolean;
}

/** Where a record hangs, from duty to result: why it exists one click up, what hangs on it one click down. */
export function threadBreadcrumb(steps: readonly ThreadStep[], language: Language): Html {
  const at = steps.findIndex((step) => step.current);
  return html`<nav class="ll-thread-path" aria-label="${designMessages.in(language)('thread.label')}"><ol class="ll-thread-path__list">${steps.map(
    (step, position) =>
      html`<li class="ll-thread-path__step${Math.abs(position - at) > 1 && ' ll-thread-path__step--far'}${step.current && ' ll-thread-path__step--here'}"><span class="ll-thread-path__kind">${step.kind}</span> ${step.href && !step.current ? html`<a class="govuk-link" href="${step.href}">${step.text}</a>` : html`<span${step.current && html` aria-current="true"`}>${step.text}</span>`}</li>`,
  )}</ol></nav>`;
}

export interface CitationOptions {
  readonly instrument: string;
  readonly provision?: string;
  readonly edition?: string;
  /** The force in words: legal duty, guidance. */
  readonly force?: string;
  readonly from?: string;
  readonly to?: string;
  readonly href?: string;
  /** The language of the instrument's title, when it is not that of the page. */
  readonly lang?: Language;
}

/** Where a requirement comes from, exactly enough to be found. */
export function citation(options: CitationOptions, language: Language): Html {
  const say = designMessages.in(language);
  const name = [options.instrument, options.edition, options.provision].filter(Boolean).join(', ');
  const titled =
    options.lang && options.lang !== language ? html`<span lang="${options.lang}">${name}</span>` : name;
  return html`<span class="ll-citation"><cite class="ll-citation__name">${options.href ? html`<a class="govuk-link" href="${options.href}">${titled}</a>` : titled}</cite>${options.force && html`<span class="ll-citation__force">${options.force}</span>`}${options.from && html`<span class="ll-citation__dates">${say(options.to ? 'citation.fromTo' : 'citation.from', { from: sayDate(options.from, language), to: options.to ? sayDate(options.to, language) : '' })}</span>`}</span>`;
}

/** One piece of advice on a record: what, why it matters, on what authority, what would mend it and who can. */
export interface Advice {
  readonly what: string;
  readonly why?: string;
  readonly source?: Words;
  readonly mend?: Link;
  readonly who?: string;
}

/** Advice at the foot of a form: help, never scolding. */
export function adviceList(advice: readonly Advice[], language: Language): Html {
  if (advice.length === 0) return nothing;
  const say = designMessages.in(language);
  return html`<aside class="ll-advice" aria-labelledby="ll-advice-heading"><h2 class="govuk-heading-m" id="ll-advice-heading">${say('advice.heading', { n: advice.length })}</h2><ol class="ll-advice__list">${advice.map(
    ({ what, why, source, mend, who }) =>
      html`<li class="ll-advice__item"><p class="govuk-body"><strong>${what}</strong>${why && html` ${why}`}</p>${source && html`<p class="ll-advice__source">${source}</p>`}${mend && html`<p class="govuk-body"><a class="govuk-link" href="${mend.href}">${mend.text}</a>${who && html` <span class="ll-advice__who">${say('advice.who', { who })}</span>`}</p>`}</li>`,
  )}</ol></aside>`;
}

export interface LongWorkOptions {
  readonly language: Language;
  readonly title: string;
  /** What is being done now. */
  readonly doing: string;
  readonly step?: { readonly now: number; readonly of: number };
  /** When it began. */
  readonly since: Date;
  readonly checkHref: string;
}

/** Work that takes more than two seconds, at an address of its own: the person moves on, not the page. */
export function longWork({ language, title, doing, step, since, checkHref }: LongWorkOptions): Html {
  const say = designMessages.in(language);
  const { button } = componentsIn(language);
  return html`<h1 class="govuk-heading-xl">${title}</h1><div class="ll-long-work" role="status"><p class="govuk-body-l">${doing}</p>${step && html`<p class="govuk-body">${say('work.step', step)}</p>`}<p class="govuk-body">${say('work.since', { moment: sayMoment(since, language) })}</p></div><p class="govuk-body">${say('work.leave')}</p>${button({ text: say('work.checkAgain'), href: checkHref })}`;
}

export interface KeptBothOptions {
  readonly language: Language;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly mine: Words;
    readonly theirs: Words;
  }[];
  readonly theirs: { readonly who: string; readonly when: Date };
}

/** Two people changed one record: both versions are kept, and a radio for each field chooses. */
export function keptBoth({ language, fields, theirs }: KeptBothOptions): Html {
  const say = designMessages.in(language);
  const { radios } = componentsIn(language);
  const when = sayMoment(theirs.when, language);
  return html`<p class="govuk-body">${say('both.intro', { who: theirs.who, when })}</p>${fields.map((field) =>
    radios({
      name: `keep_${field.name}`,
      value: 'theirs',
      fieldset: { legend: { text: field.label, classes: 'govuk-fieldset__legend--s' } },
      items: [
        {
          value: 'theirs',
          text: html`${field.theirs}`,
          hint: { text: say('both.theirs', { who: theirs.who, when }) },
        },
        { value: 'mine', text: html`${field.mine}`, hint: { text: say('both.mine') } },
      ],
    }),
  )}`;
}

/** What belongs here, why, and the one thing to do about it. */
export function emptyState(words: string, action?: Link): Html {
  return html`<div class="ll-empty"><p class="govuk-body">${words}</p>${action && html`<p class="govuk-body"><a class="govuk-link" href="${action.href}">${action.text}</a></p>`}</div>`;
}

export interface FilterFormOptions {
  readonly language: Language;
  readonly action: string;
  readonly fields: Html;
  /** Chosen filters, each with the address of the page without it. */
  readonly chosen?: readonly Link[];
  readonly clearHref?: string;
}

/** Filters as a form that asks, not a script: chosen ones can be removed one by one. */
export function filterForm({ language, action, fields, chosen = [], clearHref }: FilterFormOptions): Html {
  const say = designMessages.in(language);
  const { button } = componentsIn(language);
  return html`<form class="ll-filter" method="get" action="${action}" role="search" aria-label="${say('filter.label')}">
${chosen.length > 0 && html`<div class="ll-filter__chosen"><h2 class="govuk-heading-s">${say('filter.chosen')}</h2><ul class="ll-filter__list">${chosen.map(({ text, href }) => html`<li><a class="ll-filter__remove" href="${href}"><span class="govuk-visually-hidden">${say('filter.remove')} </span>${text} <span aria-hidden="true">×</span></a></li>`)}</ul>${clearHref && html`<p class="govuk-body"><a class="govuk-link" href="${clearHref}">${say('filter.clear')}</a></p>`}</div>`}
<div class="ll-filter__fields">${fields}</div>
${button({ text: say('filter.apply'), classes: 'govuk-button--secondary' })}
</form>`;
}

/** An uncertain fact: each reading with its source, side by side; nothing is blended. */
export function uncertainFact(
  readings: readonly { readonly when: string; readonly source: string }[],
  language: Language,
): Html {
  const say = designMessages.in(language);
  const [only, ...others] = readings;
  if (!only) return html`<span class="ll-missing">${say('fact.unknown')}</span>`;
  const one = ({ when, source }: { readonly when: string; readonly source: string }) =>
    html`${when}${source !== '' && html` <span class="ll-fact__source">${say('fact.source', { source })}</span>`}`;
  if (others.length === 0) return html`<span class="ll-fact">${one(only)}</span>`;
  return html`<ul class="ll-fact ll-fact--several">${readings.map((reading) => html`<li>${one(reading)}</li>`)}</ul><span class="ll-missing">${say('fact.disagree')}</span>`;
}
