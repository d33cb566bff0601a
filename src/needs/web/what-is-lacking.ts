import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { indicatorDefinition } from '../../evidence/index.ts';
import { latestReleaseOf } from '../../evidence/store/index.ts';
import { type AddressKind, address } from '../../language/index.ts';
import { type RecordSet, referencesOf } from '../../records/index.ts';
import {
  type AreaAssessment,
  assessmentPartDefinition,
  dataGapDefinition,
  type EvidenceFinding,
  evidenceFindings,
  type ReleaseBreakdowns,
  standingOfParts,
  storiesToWrite,
  storyDefinition,
  unregisteredGaps,
} from '../index.ts';
import { assessmentMessages } from './page-messages.ts';

/** More findings than these are folded away. */
const mostOpen = 6;

/**
 * What the evidence of the partnership lacks, each with the record where it is mended or the form that adds it.
 *
 * @source NEED-03, NEED-05, NEED-16; EQ-04
 */
export async function whatIsLacking(
  request: PageRequest,
  records: RecordSet,
  assessment: AreaAssessment,
): Promise<Html> {
  const { language, services } = request;
  const say = assessmentMessages.in(language);
  const indicators = records.all(indicatorDefinition);
  const releases = await latestReleases(request, new Set(indicators.map(({ values }) => values.dataset)));
  const parts = records.all(assessmentPartDefinition);
  const onOutcomes = new Set(records.ofKind('outcome').flatMap((each) => referencesOf(each, 'indicators')));
  const findings = evidenceFindings({
    gaps: unregisteredGaps(
      indicators,
      ({ values }) => releases.get(values.dataset) ?? [],
      records.all(dataGapDefinition),
    ),
    stories: storiesToWrite(onOutcomes, assessment.indicators, records.all(storyDefinition)),
    standing: standingOfParts(parts, services.today()),
    parts,
  });
  const list = html`<ul class="govuk-list govuk-list--bullet">${findings.map(
    (finding) => html`<li>${finding.words[language]} ${whereToMend(request, finding)}</li>`,
  )}</ul>`;
  const lead = say('lacking.lead', { n: findings.length });
  return html`<h2 class="govuk-heading-m">${say('lacking.title')}</h2>${
    findings.length > mostOpen
      ? componentsIn(language).details({ summaryText: lead, text: list })
      : html`<p class="govuk-body">${lead}</p>${findings.length > 0 ? list : nothing}`
  }`;
}

/** The releases that count now, by dataset; a dataset that is not imported has none. */
async function latestReleases({ services, partnershipId }: PageRequest, datasets: ReadonlySet<string>) {
  const found = new Map<string, readonly ReleaseBreakdowns[]>();
  for (const dataset of datasets) {
    const release =
      dataset === '' ? undefined : await latestReleaseOf(services.db, partnershipId ?? '', dataset);
    if (release) found.set(dataset, [release]);
  }
  return found;
}

function whereToMend(
  { language, partnershipId }: PageRequest,
  { code, record, words }: EvidenceFinding,
): Html {
  const say = assessmentMessages.in(language);
  const partnership = partnershipId ?? '';
  const hidden = html`<span class="govuk-visually-hidden">: ${words[language]}</span>`;
  if (record) {
    const kind = record.kind as AddressKind;
    const href = address('work.record', language, { partnership, kind, code: record.code });
    return html`<a class="govuk-link" href="${href}">${say('lacking.open')}${hidden}</a>`;
  }
  if (code !== 'part-absent') return nothing;
  const href = address('work.record.new', language, { partnership, kind: 'assessment-part' });
  return html`<a class="govuk-link" href="${href}">${say('lacking.add')}${hidden}</a>`;
}
