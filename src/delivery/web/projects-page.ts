import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { sayDate } from '../../language/index.ts';
import { addLink, recordLink, recordLinks } from '../../needs/web/index.ts';
import { dependenciesOf, projectDefinition, riskDefinition } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { deliveryMessages } from '../messages.ts';
import { waitsCell } from './actions-page.ts';
import { organisationName, unseenCount } from './delivery-frame.ts';

/** Work across organisations: who leads and who takes part, which group watches, what it serves and waits for. @source PERF-12, PERF-13; SYS-01 */
export function drawProjects(request: PageRequest, records: RecordSet, today: string): Html {
  const { language } = request;
  const say = deliveryMessages.in(language);
  const projects = records.all(projectDefinition);
  const table =
    projects.length === 0
      ? html`<p class="govuk-body">${say('projects.empty')}</p>`
      : dataTable({
          language,
          caption: say('projects.caption', { n: projects.length }),
          columns: [
            { text: say('projects.project') },
            { text: say('projects.state') },
            { text: say('projects.organisations') },
            { text: say('projects.group') },
            { text: say('projects.actions') },
            { text: say('actions.waits') },
            { text: say('projects.risks') },
          ],
          rows: projects.map((project) => {
            const { values, code } = project;
            const group = values.monitoringGroup ? records.find('group', values.monitoringGroup) : undefined;
            const actions = values.actions.flatMap((action) => records.find('action', action) ?? []);
            const risks = records
              .all(riskDefinition)
              .filter((risk) => risk.values.project === code && risk.values.state !== 'closed');
            return [
              recordLink(request, project),
              html`${say(values.state ? `project.${values.state}` : 'none')}${values.endsOn && html`<br>${say('projects.until', { date: sayDate(values.endsOn, language) })}`}`,
              html`${organisationName(request, records, values.organisation)}${values.partners.map((partner) => html`<br>${organisationName(request, records, partner)}`)}`,
              group ? recordLink(request, group) : say('projects.no-group'),
              recordLinks(request, actions, say('none')),
              waitsCell(request, dependenciesOf(records, { kind: 'project', code }, today)),
              recordLinks(request, risks, say('none')),
            ];
          }),
        });
  return html`${unseenCount(request, records, 'project')}${addLink(request, 'project', say('projects.add'))}${table}`;
}
