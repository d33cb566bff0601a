import { roleMay } from '../../access/index.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { type Indicator, indicatorDefinition } from '../../evidence/index.ts';
import { datasets, latestReleaseOf } from '../../evidence/store/index.ts';
import { openEvidenceFor } from '../../evidence/web/index.ts';
import type { Area } from '../../geography/index.ts';
import { type AddressKind, address } from '../../language/index.ts';
import { type RecordSet, referencesOf } from '../../records/index.ts';
import { readSourceName } from '../analysis/sources.ts';
import { unknownAcrossBorder } from '../completeness/unknown-across-border.ts';
import {
  type ApartSources,
  type AreaAssessment,
  assessmentPartDefinition,
  crossBorderRelianceDefinition,
  dataGapDefinition,
  type EvidenceFinding,
  evidenceFindings,
  influenceDefinition,
  isOverdue,
  type Need,
  needDefinition,
  needsOnDemandAlone,
  type OtherRelease,
  prioritiesOnDemandAlone,
  prioritisationRoundDefinition,
  standingOfParts,
  storiesToWrite,
  storyDefinition,
  unregisteredGaps,
  withoutInfluence,
} from '../index.ts';
import { sourcesApart } from '../store/gather-analysis.ts';
import { assessmentMessages } from './page-messages.ts';

/** More findings than these are folded away. */
const mostOpen = 6;

/**
 * What the evidence of the partnership lacks, each with the record where it is mended or the form that adds it.
 *
 * @source NEED-03, NEED-05, NEED-08, NEED-10, NEED-11, NEED-14, NEED-16; EQ-04
 */
export async function whatIsLacking(
  request: PageRequest,
  records: RecordSet,
  assessment: AreaAssessment,
  own: readonly Area[],
): Promise<Html> {
  const { language } = request;
  const say = assessmentMessages.in(language);
  const findings = await findWhatIsLacking(request, records, assessment, own);
  const list = html`<ul class="govuk-list govuk-list--bullet">${findings.map(
    (finding) => html`<li>${finding.words[language]} ${whereToMend(request, finding)}</li>`,
  )}</ul>`;
  const lead = say('lacking.lead', { n: findings.length });
  return html`<h2 class="govuk-heading-m" id="evidence-lacks">${say('lacking.title')}</h2>${
    findings.length > mostOpen
      ? componentsIn(language).details({ summaryText: lead, text: list })
      : html`<p class="govuk-body">${lead}</p>${findings.length > 0 ? list : nothing}`
  }`;
}

/** Everything the evidence lacks for an area, from its records, its releases and its figures. */
export async function findWhatIsLacking(
  request: PageRequest,
  records: RecordSet,
  assessment: AreaAssessment,
  own: readonly Area[],
): Promise<readonly EvidenceFinding[]> {
  const { services } = request;
  const indicators = records.all(indicatorDefinition);
  const releases = await latestReleases(request, indicators);
  const parts = records.all(assessmentPartDefinition);
  const gaps = records.all(dataGapDefinition);
  const needs = records.all(needDefinition);
  const inUse = new Set(
    [...needs, ...records.ofKind('outcome')].flatMap((each) => referencesOf(each, 'indicators')),
  );
  const today = services.today();
  const shown = (await datasets(services.db, request.partnershipId ?? '')).map(
    ({ description: { id, shows } }) => [id, shows] as const,
  );
  const onDemand = needsOnDemandAlone(needs, indicators, new Map(shown));
  return evidenceFindings({
    gaps: unregisteredGaps(
      indicators,
      ({ values }) => releases.get(values.dataset) ?? [],
      gaps,
      ({ values }) => values.otherSources.flatMap((name) => releases.get(readSourceName(name).dataset) ?? []),
    ),
    overdue: gaps.filter((gap) => isOverdue(gap, today)),
    sources: await apartIn(request, records, assessment),
    onDemand,
    prioritiesOnDemand: prioritiesOnDemandAlone(records.ofKind('priority'), onDemand),
    unowned: withoutInfluence(needsBeingScored(records), records.all(influenceDefinition)),
    acrossBorder: unknownAcrossBorder(own, records.all(crossBorderRelianceDefinition)),
    stories: storiesToWrite(inUse, assessment.indicators, records.all(storyDefinition)),
    standing: standingOfParts(parts, today),
    parts,
  });
}

/** The releases that count now, by dataset, those of other sources too; a dataset that is not imported has none. */
async function latestReleases(
  { services, partnershipId }: PageRequest,
  indicators: readonly Indicator[],
): Promise<ReadonlyMap<string, readonly OtherRelease[]>> {
  const named = indicators.flatMap(({ values }) => [
    values.dataset,
    ...values.otherSources.map((name) => readSourceName(name).dataset),
  ]);
  const found = new Map<string, readonly OtherRelease[]>();
  for (const dataset of new Set(named)) {
    const release =
      dataset === '' ? undefined : await latestReleaseOf(services.db, partnershipId ?? '', dataset);
    if (release) found.set(dataset, [{ ...release, dataset }]);
  }
  return found;
}

async function apartIn(
  request: PageRequest,
  records: RecordSet,
  assessment: AreaAssessment,
): Promise<readonly ApartSources[]> {
  const evidence = await openEvidenceFor(request);
  try {
    return await sourcesApart({ evidence, records, assessment });
  } finally {
    evidence.close();
  }
}

/** Needs of the rounds that are open; a round that names none is about them all. */
function needsBeingScored(records: RecordSet): readonly Need[] {
  const needs = records.all(needDefinition);
  const open = records
    .all(prioritisationRoundDefinition)
    .filter(({ values }) => values.state === 'open')
    .map(({ values }) => values.needs);
  return needs.filter(({ code }) => open.some((named) => named.length === 0 || named.includes(code)));
}

/** The kind of record whose absence is found. */
const toAdd: Readonly<Partial<Record<EvidenceFinding['code'], AddressKind>>> = {
  'part-absent': 'assessment-part',
  'border-reliance-unknown': 'cross-border-reliance',
  'border-needs-unknown': 'cross-border-reliance',
};

function whereToMend(request: PageRequest, finding: EvidenceFinding): Html {
  const say = assessmentMessages.in(request.language);
  const href = mendingHref(request, finding);
  if (href === null) return nothing;
  const hidden = html`<span class="govuk-visually-hidden">: ${finding.words[request.language]}</span>`;
  return html`<a class="govuk-link" href="${href}">${say(finding.record ? 'lacking.open' : 'lacking.add')}${hidden}</a>`;
}

/** The record where a finding is mended, or the form that adds it to those who may; null where there is neither. */
export function mendingHref(
  { language, partnershipId, acting }: PageRequest,
  { code, record }: EvidenceFinding,
): string | null {
  const partnership = partnershipId ?? '';
  if (record) {
    const kind = record.kind as AddressKind;
    return address('work.record', language, { partnership, kind, code: record.code });
  }
  const kind = acting && roleMay(acting.role, 'needs.assess') ? toAdd[code] : undefined;
  return kind ? address('work.record.new', language, { partnership, kind }) : null;
}
