import type { PageRequest } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { address, inEither } from '../../language/index.ts';
import { calledOf, columnName, type Problem, type RecordSet } from '../../records/index.ts';
import { fieldName } from '../field-names.ts';
import { publishingMessages } from '../messages.ts';
import { sayProblem } from '../say-problem.ts';

/** Problems in view; the rest are counted. */
const shownAtFirst = 60;

/** Everything that stops a publication: what, how to mend it, and a link that lands on the field. */
export function problemList(request: PageRequest, problems: readonly Problem[], records: RecordSet): Html {
  const { language } = request;
  const say = publishingMessages.in(language);
  const rest = problems.length - shownAtFirst;
  return html`<ol class="govuk-list govuk-list--number govuk-list--spaced">${problems
    .slice(0, shownAtFirst)
    .map((problem) => {
      const { what, mend } = sayProblem(problem, language);
      return html`<li>${what}<br>${mend} <a class="govuk-link" href="${placeOf(request, problem)}">${nameOfPlace(request, problem, records)}</a></li>`;
    })}</ol>${rest > 0 ? html`<p class="govuk-body">${say('work.more', { n: rest })}</p>` : nothing}`;
}

function partsOf({ where }: Problem) {
  const [kind = '', code = ''] = (where.record ?? '').split(' ');
  const [field = '', inLanguage] = (where.field ?? '').split('.');
  return { kind, code, field, inLanguage };
}

/** `Children start well: title, Welsh`. */
function nameOfPlace({ language, services }: PageRequest, problem: Problem, records: RecordSet): string {
  const say = publishingMessages.in(language);
  const { kind, code } = partsOf(problem);
  if (problem.code === 'publishing.duty-stops') return say('work.open-check');
  if (kind === 'dataset') return say('work.open-dataset', { dataset: code });
  const record = code === '' ? undefined : records.find(kind, code);
  const definition = services.records.definition(kind);
  const called = record && definition ? calledOf(definition, record) : undefined;
  const title = (called && inEither(called, language)) || code || say('plan.crumb');
  const { field } = problem.where;
  return field ? say('work.problem', { title, field: fieldName(field, language) }) : title;
}

/** The field of the record's form, so that one click leads to what must be mended; a duty leads to its check. */
function placeOf({ language, partnershipId }: PageRequest, problem: Problem): string {
  const partnership = partnershipId ?? '';
  const { kind, code, field, inLanguage } = partsOf(problem);
  const { rulebook, requirement } = problem.values;
  if (problem.code === 'publishing.duty-stops') {
    return rulebook === undefined
      ? address('work.checks', language, { partnership })
      : address('work.requirement', language, {
          partnership,
          rulebook: String(rulebook),
          requirement: String(requirement),
        });
  }
  if (kind === 'dataset') return address('work.dataset', language, { partnership, code });
  if (kind === '' || code === '') return address('work.plan', language, { partnership });
  const anchor = field === '' ? '' : `#${columnName(field)}${inLanguage ? `_${inLanguage}` : ''}`;
  return `${address('work.record.edit', language, { partnership, kind, code })}${anchor}`;
}
