import { type Html, html, nothing, textOrOther } from '../../design-system/index.ts';
import { type Bilingual, type Language, sayDate } from '../../language/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type AssessmentPart, assessmentPartDefinition } from '../kinds/assessment-part.ts';
import { type DataGap, dataGapDefinition, isOverdue } from '../kinds/data-gap.ts';
import {
  type EvidenceItem,
  evidenceItemDefinition,
  evidenceStrengths,
  isAnecdotal,
} from '../kinds/evidence-item.ts';
import { type FutureNeed, futureNeedDefinition } from '../kinds/future-need.ts';
import { type Influence, influenceDefinition } from '../kinds/influence.ts';
import type { Need } from '../kinds/need.ts';
import { storyDefinition } from '../kinds/story.ts';
import { needsMessages } from '../messages.ts';
import { storiesOf, type ToldStories } from './current-story.ts';

/** Everything recorded about a need besides its figures. */
export interface NeedEvidence {
  /** Strongest first. */
  readonly items: readonly EvidenceItem[];
  /** Stories of the need's indicators that have one, in the order of the indicators. */
  readonly stories: readonly ToldStories[];
  /** What is not known of the need or of its indicators, and is not closed. */
  readonly gaps: readonly DataGap[];
  readonly parts: readonly AssessmentPart[];
  /** What is expected of it, the nearest day first. */
  readonly future: readonly FutureNeed[];
  /** Who can do something about it, with what they are called; null for the partnership as a whole. */
  readonly influences: readonly { readonly influence: Influence; readonly by: Bilingual | null }[];
}

/** Gathers what is recorded about a need besides its figures. @source NEED-05, NEED-07, NEED-11, NEED-14, NEED-16, NEED-26 */
export function needEvidenceOf(need: Need, records: RecordSet): NeedEvidence {
  const stories = records.all(storyDefinition);
  const { indicators } = need.values;
  const rank = (item: EvidenceItem) =>
    item.values.strength === null
      ? evidenceStrengths.length
      : evidenceStrengths.indexOf(item.values.strength);
  return {
    items: records
      .all(evidenceItemDefinition)
      .filter(({ values }) => values.needs.includes(need.code))
      .toSorted((a, b) => rank(a) - rank(b)),
    stories: indicators
      .map((code) => storiesOf(code, stories))
      .filter(({ current, dissents }) => current !== null || dissents.length > 0),
    gaps: records.all(dataGapDefinition).filter(({ values }) => {
      const isAbout =
        values.need === need.code || (values.indicator !== null && indicators.includes(values.indicator));
      return isAbout && values.state !== 'closed' && values.state !== 'can-stop';
    }),
    parts: records.all(assessmentPartDefinition).filter(({ values }) => values.needs.includes(need.code)),
    future: records
      .all(futureNeedDefinition)
      .filter(({ values }) => values.need === need.code)
      .toSorted((a, b) => ((a.values.by ?? '') < (b.values.by ?? '') ? -1 : 1)),
    influences: records
      .all(influenceDefinition)
      .filter(({ values }) => values.need === need.code)
      .map((influence) => ({
        influence,
        by: records.one(organisationDefinition, influence.values.organisation)?.values.name ?? null,
      })),
  };
}

export interface EvidencePanelInput {
  readonly language: Language;
  readonly need: Need;
  readonly evidence: NeedEvidence;
  /** What could be done about the need; `words` say its strength and decision, in the language of the page. */
  readonly options: readonly { readonly code: string; readonly title: Bilingual; readonly words: string }[];
  /** ISO date: by it a gap is overdue. */
  readonly today: string;
  readonly hrefOf: (kind: string, code: string) => string;
}

/**
 * Everything recorded about a need besides its figures, for a work page: evidence with its grade and caveat, stories
 * with those who dissent, options, what is not known, and the parts of the assessment that hold it.
 *
 * @source NEED-05, NEED-10, NEED-12, NEED-13, NEED-16; PAGES 3 "Need"
 */
export function needEvidencePanel(input: EvidencePanelInput): Html {
  const { language, need, evidence, options, hrefOf, today } = input;
  const say = needsMessages.in(language);
  const link = (kind: string, { code, title }: { readonly code: string; readonly title: Bilingual }) =>
    html`<a class="govuk-link" href="${hrefOf(kind, code)}">${textOrOther(title, language)}</a>`;
  const called = ({ code, values }: EvidenceItem | DataGap | AssessmentPart | FutureNeed) => ({
    code,
    title: values.title,
  });
  return html`<section class="ll-need-evidence"><h2 class="govuk-heading-m">${say('panel.title')}</h2>
    ${need.values.basis === 'demand' && html`<p class="govuk-inset-text">${say('panel.demandOnly')}</p>`}
    ${list(
      say('panel.evidence'),
      evidence.items.map((item) => html`${link('evidence-item', called(item))}${gradeOf(item, language)}`),
      say('panel.noEvidence'),
    )}
    ${list(
      say('panel.stories'),
      evidence.stories.flatMap(({ current, dissents }) =>
        [...(current ? [current] : []), ...dissents].map((story) => {
          const { title, period, dissentsFrom } = story.values;
          const note = say(dissentsFrom === null ? 'panel.period' : 'panel.dissent', { period });
          return html`${link('story', { code: story.code, title })}<br>${note}`;
        }),
      ),
      say('panel.noStories'),
    )}
    ${list(
      say('panel.future'),
      evidence.future.map(
        (future) => html`${link('future-need', called(future))}<br>${sayExpected(future, language)}`,
      ),
      say('panel.noFuture'),
    )}
    ${list(
      say('panel.options'),
      options.map((option) => html`${link('option', option)}<br>${option.words}`),
      say('panel.noOptions'),
    )}
    ${list(
      say('panel.influences'),
      evidence.influences.map(({ influence: { code, values }, by }) => {
        const name = by ?? { cy: say('panel.partnership'), en: say('panel.partnership') };
        const words = [
          values.degree && say(`option.influence.degree.${values.degree}`),
          values.accountability &&
            say('panel.accountability', {
              accountability: say(`option.influence.accountability.${values.accountability}`),
            }),
        ].filter((word) => word !== null);
        return html`${link('influence', { code, title: name })}<br>${words.join('. ')}`;
      }),
      say('panel.noInfluences'),
    )}
    ${list(
      say('panel.gaps'),
      evidence.gaps.map((gap) => {
        const { dueOn } = gap.values;
        const late = isOverdue(gap, today) && html` <strong>${say('panel.overdue')}</strong>`;
        return html`${link('data-gap', called(gap))}${late}${dueOn !== null && html`<br>${say('panel.due', { date: sayDate(dueOn, language) })}`}`;
      }),
    )}
    ${list(
      say('panel.parts'),
      evidence.parts.map((part) => {
        const { asAt } = part.values;
        return html`${link('assessment-part', called(part))}${asAt !== null && html`<br>${say('panel.asAt', { date: sayDate(asAt, language) })}`}`;
      }),
    )}</section>`;
}

/** A headed list; without anything to list, what is missing is said, or nothing is shown. */
function list(heading: string, items: readonly Html[], none?: string): Html {
  if (items.length === 0 && none === undefined) return nothing;
  return html`<h3 class="govuk-heading-s">${heading}</h3>${
    items.length === 0
      ? html`<p class="govuk-body">${none}</p>`
      : html`<ul class="govuk-list govuk-list--spaced">${items.map((item) => html`<li>${item}</li>`)}</ul>`
  }`;
}

/** By when, how much need and demand, and what drives it. */
function sayExpected({ values }: FutureNeed, language: Language): string {
  const say = needsMessages.in(language);
  const { by, expectedNeed, expectedDemand, drivers } = values;
  return [
    by === null ? '' : say('future.by', { date: sayDate(by, language) }),
    expectedNeed === null
      ? ''
      : say('future.need', { level: say(`option.future-need.expectedNeed.${expectedNeed}`) }),
    expectedDemand === null
      ? ''
      : say('future.demand', { level: say(`option.future-need.expectedDemand.${expectedDemand}`) }),
    drivers.length === 0
      ? ''
      : say('future.drivers', {
          drivers: drivers.map((each) => say(`option.future-need.drivers.${each}`)).join(', '),
        }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function gradeOf(item: EvidenceItem, language: Language): Html {
  const say = needsMessages.in(language);
  const { source, strength, caveat } = item.values;
  const words = [
    ...(source === null
      ? []
      : [say('panel.source', { source: say(`option.evidence-item.source.${source}`) })]),
    strength === null
      ? say('panel.notGraded')
      : say('panel.strength', { strength: say(`option.evidence-item.strength.${strength}`) }),
  ];
  const hasCaveat = caveat.cy.trim() !== '' || caveat.en.trim() !== '';
  return html`<br>${words.join(' ')}${
    hasCaveat
      ? html`<br>${say('panel.caveat')} ${textOrOther(caveat, language)}`
      : isAnecdotal(item) && html`<br><strong>${say('panel.caveatNeeded')}</strong>`
  }`;
}
