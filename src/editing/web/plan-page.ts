import { roleMay } from '../../access/index.ts';
import { type Handler, notFound, page } from '../../access/web/index.ts';
import { componentsIn, type Html, html, joined, nothing } from '../../design-system/index.ts';
import { address, type Language } from '../../language/index.ts';
import { editingMessages } from '../messages.ts';
import type { RecordWords } from '../record-words.ts';
import { recordsHref } from './opened-record.ts';

/** Kinds of record by the question they answer: the coordinator's table of contents. */
const parts = {
  'plan.part.text': ['plan', 'section'],
  'plan.part.why': [
    'need',
    'indicator',
    'national-indicator',
    'story',
    'evidence-item',
    'evidence-source',
    'data-gap',
    'assessment-part',
    'influence',
    'future-need',
    'study',
    'analytical-resource',
    'language-provision',
    'participation-barrier',
    'cross-border-reliance',
    'indicator-target',
    'child-poverty-strategy',
    'prioritisation-round',
    'criterion',
    'need-score',
    'need-choice',
    'dissent',
  ],
  'plan.part.what': [
    'priority',
    'outcome',
    'option',
    'action',
    'contribution',
    'milestone',
    'resource',
    'performance-measure',
    'equality-objective',
    'equality-impact-assessment',
    'equality-effect',
    'equality-statement',
  ],
  'plan.part.principles': [
    'participation-statement',
    'participation-opportunity',
    'participation-work',
    'young-view',
    'safeguarding-arrangement',
    'sustainability-appraisal',
    'sustainable-work',
    'language-effect',
    'linked-framework',
    'consultation-exercise',
  ],
  'plan.part.turning': [
    'turning-session',
    'turning-cause',
    'turning-idea',
    'contribution-story',
    'challenge',
    'lesson',
    'evaluation-plan',
  ],
  'plan.part.delivery': ['ownership', 'project', 'risk', 'mitigation', 'dependency', 'service-agreement'],
  'plan.part.life': [
    'related-plan',
    'considered-document',
    'approval',
    'advice',
    'direction',
    'publication',
    'sending',
    'plan-review',
    'plan-edition',
    'plan-edition-section',
    'state-change',
  ],
  'plan.part.who': ['partnership', 'organisation', 'seat'],
  'plan.part.governance': [
    'group',
    'meeting',
    'agenda-item',
    'decision',
    'reservation',
    'follow-up',
    'interest',
    'agreement',
    'governance-answer',
    'post-task',
    'barrier',
    'difference',
    'election',
    'body-meeting',
    'invitation',
  ],
  'plan.part.report': ['annual-report', 'report-text', 'report-answer', 'report-feedback', 'report-signpost'],
  'plan.part.scrutiny': [
    'scrutiny-committee',
    'programme-item',
    'scrutiny-review',
    'hearing',
    'designated-provider',
    'recommendation',
    'recommendation-response',
    'scrutiny-question',
    'inspection-finding',
    'self-evaluation',
    'successor-arrangement',
    'self-assessment',
    'development-action',
    'standard-result',
  ],
} as const;

/** What makes up the plan, kind by kind, with how much there is. */
export function planPage(words: RecordWords): Handler {
  return async ({ language, services, partnershipId, acting }) => {
    if (!partnershipId) return notFound();
    const say = editingMessages.in(language);
    const records = await services.records.load(services.db, partnershipId);
    const lists = Object.entries(parts).map(([part, kinds]) => {
      const items = kinds.map((kind) => {
        const count = records.ofKind(kind).length;
        return {
          title: { text: words.kind(kind, 'many', language) },
          href: recordsHref(language, partnershipId, kind),
          status:
            count === 0
              ? { tag: { text: say('plan.notStarted'), classes: 'govuk-tag--grey' } }
              : { text: say('plan.count', { n: count }) },
        };
      });
      return html`<h2 class="govuk-heading-m">${say(part as keyof typeof parts)}</h2>
        ${componentsIn(language).taskList({ idPrefix: part.replaceAll('.', '-'), items })}`;
    });
    return page(
      say('plan.title'),
      html`<h1 class="govuk-heading-l">${say('plan.title')}</h1>
        <p class="govuk-body-l">${say('plan.lead')}</p>
        <p class="govuk-body"><a class="govuk-link" href="${address('work.life', language, { partnership: partnershipId })}">${say('plan.life')}</a></p>
        <p class="govuk-body"><a class="govuk-link" href="${address('work.principles', language, { partnership: partnershipId })}">${say('plan.principles')}</a></p>${joined(lists)}
        ${acting && roleMay(acting.role, 'kit.import') ? elsewhere(language, partnershipId) : nothing}`,
      { current: 'work.plan', width: 'two-thirds' },
    );
  };
}

/** A plan that was written somewhere else. */
function elsewhere(language: Language, partnership: string): Html {
  const say = editingMessages.in(language);
  return html`<h2 class="govuk-heading-m">${say('plan.elsewhere')}</h2>
    <p class="govuk-body"><a class="govuk-link" href="${address('work.stratml', language, { partnership })}">${say('plan.stratml')}</a></p>`;
}
