import { type Handler, notFound, type PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { membersOn } from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { Instrument, Principle } from '../instrument.ts';
import { selfAssessmentMessages } from '../messages.ts';
import { type StandardResult, standardResultDefinition } from '../standard-result.ts';
import { instruments } from '../store/read-instruments.ts';
import { inSelfAssessment, lacking } from './opened-round.ts';
import { selfAssessmentPageMessages } from './page-messages.ts';

/** What an instrument asks; of one that organisations answer, what each scored and on what evidence. @source SELF-05, SELF-06 */
export const instrumentPage: Handler = async (request) => {
  const { services, partnershipId, language, params } = request;
  const instrument = (await instruments()).find(({ id }) => id === params['slug']);
  if (!instrument || !partnershipId) return notFound();
  const records = await services.records.load(services.db, partnershipId);
  const title = titleOf(instrument.name, language);
  const say = selfAssessmentPageMessages.in(language);
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${titleOf(instrument.about, language)}</p>
<p class="govuk-body">${titleOf(instrument.pattern, language)}<br>${say('instrument.edition', { edition: instrument.edition })}</p>
<h2 class="govuk-heading-m">${say('instrument.scale')}</h2>
<ul class="govuk-list">${instrument.scale.map((step) => html`<li>${step.value} – ${step[language]}</li>`)}</ul>
${instrument.principles.map((principle) =>
  instrument.answeredBy === 'person'
    ? statementList(request, principle)
    : results(request, instrument, principle, records),
)}`;
  return inSelfAssessment(request, title, main);
};

function statementList({ language }: PageRequest, { name, statements }: Principle): Html {
  return html`<h2 class="govuk-heading-m">${titleOf(name, language)}</h2><ul class="govuk-list govuk-list--bullet">${statements.map(({ text }) => html`<li>${titleOf(text, language)}</li>`)}</ul>`;
}

function results(
  request: PageRequest,
  instrument: Instrument,
  { name, statements }: Principle,
  records: RecordSet,
): Html {
  const { language, services } = request;
  const say = selfAssessmentPageMessages.in(language);
  const given = records
    .all(standardResultDefinition)
    .filter(({ values }) => values.instrument === instrument.id);
  const organisations = membersOn(records, services.today()).filter(({ code }) =>
    given.some(({ values }) => values.organisation === code),
  );
  return html`<h2 class="govuk-heading-m">${titleOf(name, language)}</h2>${statements.map(({ id, text }) => {
    const own = given.filter(({ values }) => values.standard === id);
    const rows = organisations.flatMap(({ code, values }) => {
      const [newest, before] = newestFirst(own, code);
      return newest
        ? [resultRow(request, instrument, titleOf(values.name, language), { newest, before })]
        : [];
    });
    return html`${
      rows.length === 0
        ? html`<h3 class="govuk-heading-s">${titleOf(text, language)}</h3><p class="govuk-body">${lacking(say('instrument.no-result'))}</p>`
        : dataTable({
            language,
            caption: titleOf(text, language),
            columns: [
              { text: say('instrument.organisation') },
              { text: say('instrument.score') },
              { text: say('instrument.evidence') },
            ],
            rows,
          })
    }${addResult(request, instrument, id, titleOf(text, language))}`;
  })}`;
}

function newestFirst(results: readonly StandardResult[], organisation: string): readonly StandardResult[] {
  return results
    .filter(({ values }) => values.organisation === organisation)
    .toSorted((a, b) => (b.values.assessedOn ?? '').localeCompare(a.values.assessedOn ?? ''));
}

function resultRow(
  { language }: PageRequest,
  { scale }: Instrument,
  organisation: string,
  {
    newest: { values },
    before,
  }: { readonly newest: StandardResult; readonly before: StandardResult | undefined },
): readonly (Html | string)[] {
  const say = selfAssessmentPageMessages.in(language);
  const step = scale.find(({ value }) => value === values.score);
  return [
    organisation,
    html`${values.score === null ? say('none') : `${values.score} – ${step?.[language] ?? ''}`}<br>${values.assessedOn !== null && sayDate(values.assessedOn, language)}${before && html`<br>${say('instrument.before', { score: before.values.score ?? say('none'), date: sayDate(before.values.assessedOn ?? '', language) })}`}`,
    html`${titleOf(values.basis, language) || lacking(say('instrument.no-evidence'))}${titleOf(values.next, language) !== '' && html`<br>${selfAssessmentMessages.in(language)('field.standard-result.next')}: ${titleOf(values.next, language)}`}`,
  ];
}

function addResult(
  { language, partnershipId }: PageRequest,
  instrument: Instrument,
  standard: string,
  called: string,
): Html {
  const say = selfAssessmentPageMessages.in(language);
  const href = address(
    'work.record.new',
    language,
    { partnership: partnershipId ?? '', kind: 'standard-result' },
    { query: { instrument: instrument.id, standard } },
  );
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${say('instrument.add')}<span class="govuk-visually-hidden"> ${called}</span></a></p>`;
}
