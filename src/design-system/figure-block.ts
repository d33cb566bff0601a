import type { Language } from '../language/index.ts';
import { type Html, html } from './html.ts';
import { designMessages } from './messages.ts';
import { type Comparison, comparisonMark, type FigureMarker, markerSign } from './tags.ts';

/** A number with its family, each part already in words (`sayPercent`, `sayRange`, `sayPartOfWhole`, `sayPeriod`). */
export interface Figure {
  /** `71.4%`; left out when the figure is withheld. */
  readonly value?: string;
  /** Words that follow the value, where they are too long to stand as large as it: `for every 1,000 people`. */
  readonly unit?: string;
  /** That it does not go out, and why: for those who may see it all the same. */
  readonly unpublished?: string;
  /** Why there is no value, or what to know of it. */
  readonly marker?: FigureMarker;
  /** `69.8 to 72.9`. */
  readonly range?: string;
  /** `2,310 of 3,236`. */
  readonly count?: string;
  readonly place: string;
  readonly period: string;
  readonly comparison?: Comparison;
  /** A whole sentence: against what, and what the test says. */
  readonly comparisonSentence?: string;
  readonly source?: { readonly text: string; readonly href?: string };
  readonly method?: { readonly text: string; readonly href?: string };
}

function link(target: { readonly text: string; readonly href?: string }): Html {
  return target.href
    ? html`<a class="govuk-link" href="${target.href}">${target.text}</a>`
    : html`${target.text}`;
}

/** A figure large, with everything that makes it defensible, read in one order. */
export function figureBlock(figure: Figure, language: Language): Html {
  const say = designMessages.in(language);
  return html`<div class="ll-figure">
<p class="ll-figure__value">${shownValue(figure, language)}${figure.unit && html` <span class="ll-figure__unit">${figure.unit}</span>`}</p>
<p class="ll-figure__line">${say('figure.placeAndPeriod', { place: figure.place, period: figure.period })}</p>
${(figure.range || figure.count) && html`<p class="ll-figure__line">${figure.range && html`${say('figure.range', { range: figure.range })}. `}${figure.count && html`${figure.count}.`}</p>`}
${(figure.comparison || figure.comparisonSentence) && html`<p class="ll-figure__line">${figure.comparison && comparisonMark(figure.comparison, language)}${figure.comparisonSentence && html` ${figure.comparisonSentence}`}</p>`}
${figure.source && html`<p class="ll-figure__small">${say('figure.source')} ${link(figure.source)}</p>`}
${figure.method && html`<p class="ll-figure__small">${say('figure.method')} ${link(figure.method)}</p>`}
</div>`;
}

function shownValue(figure: Figure, language: Language): Html {
  const sign = figure.marker && markerSign(figure.marker, language);
  const unpublished =
    figure.unpublished && html` <strong class="govuk-tag govuk-tag--yellow">${figure.unpublished}</strong>`;
  return html`${figure.value}${figure.value && sign && ' '}${sign}${unpublished}`;
}

/** The same figure for a table cell: the value, its range and count on a second line. */
export function figureCell(figure: Figure, language: Language): Html {
  const say = designMessages.in(language);
  const second = [
    figure.range && say('figure.range', { range: figure.range }),
    figure.count,
    figure.period,
  ].filter((part) => part !== undefined && part !== '');
  return html`<span class="ll-figure-cell"><span class="ll-figure-cell__value">${shownValue(figure, language)}</span><span class="ll-figure-cell__more">${second.join(', ')}</span></span>`;
}
