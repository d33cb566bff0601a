import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing, stateTag, type WorkState } from '../../design-system/index.ts';
import { addLink, recordLink, recordLinks, titleOf } from '../../needs/web/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { scrutinyMessages } from '../messages.ts';
import { isUnlooked, type Looked, programmeCoverage } from '../programme-coverage.ts';
import { type ProgrammeItem, programmeItemDefinition } from '../programme-item.ts';
import { scrutinyCommitteeDefinition } from '../scrutiny-committee.ts';
import { scrutinyPageMessages } from './page-messages.ts';
import { type DrawView, dayOrNone, keepsScrutiny, lacking } from './scrutiny-frame.ts';

const looks: Readonly<Record<NonNullable<ProgrammeItem['values']['state']>, WorkState>> = {
  planned: 'not-started',
  'under-way': 'on-course',
  done: 'done',
  dropped: 'stopped',
};

/** Who will look at what and when, and what nobody looks at. @source SCRU-04, SCRU-05 */
export const drawProgramme: DrawView = (request, { records, plan }) => {
  const say = scrutinyPageMessages.in(request.language);
  const { priorities, outcomes, scopes } = programmeCoverage(records, plan);
  const word = scrutinyMessages.in(request.language);
  return html`${itemsTable(request, records)}
${keepsScrutiny(request) && addLink(request, 'programme-item', say('programme.add'))}
<h2 class="govuk-heading-m">${say('coverage.title')}</h2>
<p class="govuk-body">${say('coverage.lead')}</p>
${coverageTable(
  request,
  say('coverage.priorities'),
  priorities.map((each) => ({ name: recordLink(request, each.area), looked: each })),
)}
${coverageTable(
  request,
  say('coverage.outcomes'),
  outcomes.map((each) => ({ name: recordLink(request, each.area), looked: each })),
)}
${coverageTable(
  request,
  say('coverage.scopes'),
  scopes.map((each) => ({ name: word(`option.programme-item.scopes.${each.scope}`), looked: each })),
)}`;
};

function itemsTable(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const items = records
    .all(programmeItemDefinition)
    .toSorted((a, b) => (a.values.plannedFor ?? '').localeCompare(b.values.plannedFor ?? ''));
  if (items.length === 0) return html`<p class="govuk-body">${say('programme.none')}</p>`;
  return dataTable({
    language,
    caption: say('programme.items'),
    columns: [
      { text: say('programme.item') },
      { text: word('field.programme-item.plannedFor') },
      { text: word('field.programme-item.committee') },
      { text: word('field.programme-item.scopes') },
      { text: word('field.programme-item.state') },
    ],
    rows: items.map((item) => {
      const { committee, plannedFor, scopes, state, reason } = item.values;
      const by = records.one(scrutinyCommitteeDefinition, committee);
      return [
        html`${recordLink(request, item)}<br><span class="govuk-!-font-weight-regular">${titleOf(item.values.question, language)}</span>`,
        dayOrNone(request, plannedFor),
        by ? recordLink(request, by) : say('none'),
        scopes.map((scope) => word(`option.programme-item.scopes.${scope}`)).join(', ') || say('none'),
        state === null
          ? say('none')
          : html`${stateTag(looks[state], word(`option.programme-item.state.${state}`))}${titleOf(reason, language) !== '' && html`<br>${titleOf(reason, language)}`}`,
      ];
    }),
  });
}

interface CoverageRow {
  readonly name: Html | string;
  readonly looked: Looked;
}

function coverageTable(request: PageRequest, caption: string, rows: readonly CoverageRow[]): Html {
  if (rows.length === 0) return nothing;
  const say = scrutinyPageMessages.in(request.language);
  return dataTable({
    language: request.language,
    caption,
    columns: [{ text: say('coverage.area') }, { text: say('coverage.looks') }],
    rows: rows.map(({ name, looked }) => [
      name,
      isUnlooked(looked) ? lacking(say('coverage.nobody')) : lookers(request, looked),
    ]),
  });
}

function lookers(request: PageRequest, { items, reviews }: Looked): Html {
  const all: readonly AnyRecord[] = [...items, ...reviews];
  return recordLinks(request, all, '');
}
