import { dataTable, html } from '../../design-system/index.ts';
import { sayDate } from '../../language/index.ts';
import { addLink, recordLink, recordLinks, titleOf } from '../../needs/web/index.ts';
import type { AnyRecord } from '../../records/index.ts';
import { inspectionFindingDefinition } from '../inspection-finding.ts';
import { scrutinyMessages } from '../messages.ts';
import { successorArrangementDefinition } from '../successor-arrangement.ts';
import { scrutinyPageMessages } from './page-messages.ts';
import { addresseeName, type DrawView, dayOrNone, lacking } from './scrutiny-frame.ts';

/** What inspectors and auditors found, of whom and about what, and what is being done. @source SCRU-07, SCRU-11 */
export const drawFindings: DrawView = (request, { records, on }) => {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const findings = records
    .all(inspectionFindingDefinition)
    .toSorted((a, b) => (b.values.reportedOn ?? '').localeCompare(a.values.reportedOn ?? ''));
  const arrangements: readonly AnyRecord[] = records.all(successorArrangementDefinition);
  const add = addLink(request, 'inspection-finding', say('findings.add'));
  const table =
    findings.length === 0
      ? html`<p class="govuk-body">${say('findings.none')}</p>`
      : dataTable({
          language,
          caption: say('findings.title'),
          captionHidden: true,
          columns: [
            { text: say('findings.one') },
            { text: say('findings.report') },
            { text: say('findings.about') },
            { text: say('findings.done') },
          ],
          rows: findings.map((finding) => {
            const { inspectorate, report, reportedOn, sense, whatIsDone, responsible, dueOn, closedOn } =
              finding.values;
            const isLate = closedOn === null && dueOn !== null && dueOn < on;
            const linked = [
              ...finding.values.outcomes.flatMap((code) => records.find('outcome', code) ?? []),
              ...finding.values.actions.flatMap((code) => records.find('action', code) ?? []),
            ];
            const partners = finding.values.organisations
              .map((code) => addresseeName(request, records, code))
              .join(', ');
            return [
              html`${recordLink(request, finding)}${sense !== null && html`<br>${word(`option.inspection-finding.sense.${sense}`)}`}`,
              html`${inspectorate !== null && word(`option.inspection-finding.inspectorate.${inspectorate}`)}<br>${titleOf(report, language)}<br>${dayOrNone(request, reportedOn)}`,
              html`${partners}${recordLinks(request, linked, say('findings.unlinked'))}`,
              closedOn !== null
                ? html`${titleOf(whatIsDone, language)}<br>${say('findings.closed', { date: sayDate(closedOn, language) })}`
                : html`${titleOf(whatIsDone, language) || (sense === 'strength' ? '' : lacking(say('findings.nothing-done')))}${responsible !== null && html`<br>${addresseeName(request, records, responsible)}`}${isLate && dueOn !== null && html`<br>${lacking(say('findings.late', { date: sayDate(dueOn, language) }))}`}`,
            ];
          }),
        });
  return html`${table}${add}
<h2 class="govuk-heading-m">${say('successors.title')}</h2>
<p class="govuk-body">${say('successors.lead')}</p>
<div class="govuk-body">${recordLinks(request, arrangements, say('successors.none'))}</div>
${addLink(request, 'successor-arrangement', say('successors.add'))}`;
};
