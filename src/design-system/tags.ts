import type { Language } from '../language/index.ts';
import { type Html, html, raw } from './html.ts';
import { designMessages } from './messages.ts';

/** What a check says of a requirement; *look again* when text or law changed since. */
export type VerdictName =
  | 'met'
  | 'partly'
  | 'not-met'
  | 'not-yet-due'
  | 'not-applicable'
  | 'cannot-tell'
  | 'look-again';

const icons: Readonly<Record<VerdictName, string>> = {
  met: 'M2 8.5 6 12.5 14 3.5',
  partly: 'M8 2 A6 6 0 1 0 8 14 A6 6 0 1 0 8 2 M8 2 V14 M5 4 V12 M6.5 3 V13',
  'not-met': 'M3 3 13 13 M13 3 3 13',
  'not-yet-due': 'M8 2 A6 6 0 1 0 8 14 A6 6 0 1 0 8 2 M8 4.5 V8 L10.5 10',
  'not-applicable': 'M3 8 H13',
  'cannot-tell': 'M5 6 C5 2 11 2 11 6 C11 8 8 8 8 10.5 M8 13 V13.8',
  'look-again': 'M13 8 A5 5 0 1 1 11.5 4.5 M11.5 1.5 V4.5 H8.5',
};

/**
 * A verdict in words with an icon; colour only decorates. Never a link.
 *
 * @source CYMRAEG section 11: impersonal past, so that nothing agrees in gender
 */
export function verdictTag(verdict: VerdictName, language: Language): Html {
  return html`<strong class="ll-verdict ll-verdict--${verdict}"><svg class="ll-verdict__icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${icons[verdict]}"/></svg>${verdictWords(verdict, language)}</strong>`;
}

/** How a piece of work goes. */
export type WorkState = 'not-started' | 'on-course' | 'slipping' | 'stuck' | 'done' | 'stopped';

const stateLooks: Readonly<Record<WorkState, readonly [tone: string, icon: string]>> = {
  'not-started': ['not-yet-due', 'M8 2 A6 6 0 1 0 8 14 A6 6 0 1 0 8 2'],
  'on-course': ['met', 'M2 8 H13 M9 3.5 13.5 8 9 12.5'],
  slipping: ['partly', 'M8 2 14.5 13.5 H1.5 Z M8 6.5 V10 M8 11.5 V12.3'],
  stuck: ['not-met', 'M5 2 H11 L14 5 V11 L11 14 H5 L2 11 V5 Z M5 8 H11'],
  done: ['met', 'M2 8.5 6 12.5 14 3.5'],
  stopped: ['cannot-tell', 'M4 4 H12 V12 H4 Z'],
};

/** How a piece of work goes, in words with an icon that differs for each; colour only decorates. Never a link. */
export function stateTag(state: WorkState, words: string): Html {
  const [tone, icon] = stateLooks[state];
  return html`<strong class="ll-verdict ll-verdict--${tone}"><svg class="ll-verdict__icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${icon}"/></svg>${words}</strong>`;
}

/** A verdict as words alone, for sentences, documents and exports. */
export function verdictWords(verdict: VerdictName, language: Language): string {
  return designMessages.in(language)(`verdict.${verdict}`);
}

/** How a figure compares: judged where more or less has been agreed to be better, otherwise only higher or lower. */
export type Comparison = 'better' | 'similar' | 'worse' | 'higher' | 'lower' | 'not-tested';

const comparisonShapes: Readonly<Record<Comparison, string>> = {
  better: '<circle cx="7" cy="7" r="6"/>',
  similar: '<circle class="ll-hollow" cx="7" cy="7" r="5"/>',
  worse: '<path d="M7 .5 13.5 7 7 13.5 .5 7 Z"/>',
  higher: '<path d="M7 1 13.5 13 H.5 Z"/>',
  lower: '<path d="M7 13 .5 1 H13.5 Z"/>',
  'not-tested': '<path d="M2 6 H12 V8 H2 Z"/>',
};

/** A comparison as a shape and a word; never colour alone. */
export function comparisonMark(comparison: Comparison, language: Language): Html {
  return html`<span class="ll-comparison ll-comparison--${comparison}"><svg class="ll-comparison__shape" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">${raw(comparisonShapes[comparison])}</svg>${designMessages.in(language)(`comparison.${comparison}`)}</span>`;
}

/** Why a figure is not shown, or what to know of it; the same on screen, in files and in documents. */
export type FigureMarker =
  | 'confidential'
  | 'not-available'
  | 'not-applicable'
  | 'low'
  | 'unreliable'
  | 'provisional'
  | 'revised'
  | 'estimated'
  | 'forecast'
  | 'break';

export const markerLetters: Readonly<Record<FigureMarker, string>> = {
  confidential: 'c',
  'not-available': 'x',
  'not-applicable': 'z',
  low: 'low',
  unreliable: 'u',
  provisional: 'p',
  revised: 'r',
  estimated: 'e',
  forecast: 'f',
  break: 'b',
};

/** `[c]` and its like, with the words for those who cannot see the key. */
export function markerSign(marker: FigureMarker, language: Language): Html {
  return html`<span class="ll-marker"><span aria-hidden="true">[${markerLetters[marker]}]</span><span class="govuk-visually-hidden">${designMessages.in(language)(`marker.${marker}`)}</span></span>`;
}

/** The key of the markers a table uses; stands above the table. */
export function markerKey(markers: readonly FigureMarker[], language: Language): Html {
  const say = designMessages.in(language);
  return html`<ul class="ll-marker-key">${markers.map(
    (marker) => html`<li>[${markerLetters[marker]}] ${say(`marker.${marker}`)}</li>`,
  )}</ul>`;
}
