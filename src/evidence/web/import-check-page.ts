import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  type Html,
  html,
  joined,
  nothing,
  scrollable,
} from '../../design-system/index.ts';
import { areaTypes } from '../../geography/index.ts';
import { address, inEither, type Language, sayNumber } from '../../language/index.ts';
import type { JobRunner } from '../../platform/jobs/index.ts';
import type { Problem } from '../../records/index.ts';
import { asOfSource, type EvidenceSource, evidenceSourceDefinition } from '../evidence-source.ts';
import type { Mapping } from '../mapping.ts';
import { absentStatuses, likelyStatus, observationStatuses } from '../observation-status.ts';
import { dateSpans } from '../period-label.ts';
import { sayMend, sayProblem } from '../say-problem.ts';
import { definitionProblems } from '../store/changed-definition.ts';
import { sayAreaType } from './area-words.ts';
import {
  adjustStaged,
  type CheckedImport,
  checkedImport,
  importStaged,
  mappingOfStaged,
} from './check-import.ts';
import { sayPeriodLabel, sayValueOrStatus } from './figure-words.ts';
import { longWorkBytes } from './import-jobs.ts';
import { checkAndGoOn, evidenceCrumb } from './import-pages.ts';
import { acrossChoice, columnChoices, constantRoles, mappingFromForm } from './mapping-form.ts';
import { evidencePageMessages } from './page-messages.ts';
import { dropStaged, readKept, readStaged, type StagedImport, stagedFiles } from './staged-import.ts';

/** Problems with texts in place of figures: the form asks what each stands for. */
const explainedBelow = ['evidence.mark-unknown', 'evidence.status-unknown'];

/** Problems of a kind that are shown row by row; the others of that kind are counted. */
const shownOfAKind = 5;

async function stagedOf(request: PageRequest): Promise<StagedImport | undefined> {
  const { services, partnershipId, params } = request;
  return readStaged(services.dataFolder, partnershipId ?? '', params['import'] ?? '');
}

/** Step 2: how the file is read, what cannot be used and why, and what importing it would add. */
export const importCheckPage: Handler = async (request) => {
  const staged = await stagedOf(request);
  if (!staged) return notFound();
  const { services, language } = request;
  if (await readKept(stagedFiles(services.dataFolder, staged.id).result)) {
    return redirect(resultHref(request, staged));
  }
  return checkPage(request, staged, await checkedImport(services, staged, language), false);
};

/** What a person decides on the check: read it otherwise, import it, import what is right, or give it up. */
export function decideImport(jobs: JobRunner | null): Handler {
  return async (request) => {
    const staged = await stagedOf(request);
    const { services, language, form, acting } = request;
    if (!staged || !acting) return notFound();
    if (await readKept(stagedFiles(services.dataFolder, staged.id).result)) {
      return redirect(resultHref(request, staged));
    }
    if (form['do'] === 'discard') {
      await dropStaged(services.dataFolder, staged.id);
      const say = evidencePageMessages.in(language);
      return redirect(
        address('work.import', language, { partnership: staged.partnership }),
        say('check.discarded'),
      );
    }
    const checked = await checkedImport(services, staged, language);
    if (form['do'] === 'adjust') {
      const before = await mappingOfStaged(services, staged, checked.headings);
      const adjusted = mappingFromForm(form, checked.headings, before);
      const source = (await sourcesFor(request)).find(
        ({ code }) => code === adjusted.dataset.registeredSource,
      );
      const dataset = source ? asOfSource(adjusted.dataset, source) : adjusted.dataset;
      await adjustStaged(services, staged, { ...adjusted, dataset });
      return checkAndGoOn(request, jobs, staged, language);
    }
    const confirmDefinition = form['confirm'] === 'yes';
    if (checked.changesDefinition && !confirmDefinition) return checkPage(request, staged, checked, true);
    const how = {
      actor: acting.actor.id,
      language,
      acceptPartial: form['do'] === 'partial',
      confirmDefinition,
    };
    if (jobs && staged.bytes > longWorkBytes) {
      const id = await jobs.startJob(
        services.db,
        { actor: acting.actor.id },
        { kind: 'evidence.import', partnershipId: staged.partnership, input: { import: staged.id, ...how } },
      );
      return redirect(address('work.job', language, { partnership: staged.partnership, job: id }));
    }
    const report = await importStaged(services, staged, how);
    return report.outcome === 'refused'
      ? checkAndGoOn(request, jobs, staged, language)
      : redirect(resultHref(request, staged));
  };
}

/** Sources that figures can be had from, in the order of their codes. */
async function sourcesFor({ services, partnershipId }: PageRequest): Promise<readonly EvidenceSource[]> {
  const records = await services.records.load(services.db, partnershipId ?? '');
  return records.all(evidenceSourceDefinition).filter(({ withdrawn }) => !withdrawn);
}

function resultHref({ language }: PageRequest, staged: StagedImport): string {
  return address('work.import.result', language, { partnership: staged.partnership, import: staged.id });
}

async function checkPage(
  request: PageRequest,
  staged: StagedImport,
  checked: CheckedImport,
  mustConfirm: boolean,
): Promise<Answer> {
  const { language, services } = request;
  const say = evidencePageMessages.in(language);
  const ui = componentsIn(language);
  const { report } = checked;
  const mapping = await mappingOfStaged(services, staged, checked.headings);
  const title = say('check.title', { file: staged.name });
  const isOfAreas = report.outcome === 'areas-imported';
  const sources = await sourcesFor(request);
  const main = html`${mustConfirm && ui.errorSummary({ errorList: [{ text: say('check.definition.missing'), href: '#confirm' }] })}
    <span class="govuk-caption-l">${say('import.step', { step: 2 })}</span>
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body-l">${leadOf(report, language)}</p>
    ${problemGroups(checked, language)}
    ${noticesOf(checked, language)}
    ${importForm(request, checked, mustConfirm)}
    ${sampleTable(checked, mapping, language)}
    ${!isOfAreas && checked.headings.length > 0 && mappingForm(request, checked, mapping, sources)}
    <form method="post" novalidate>${formTokenField(request.csrfToken)}
    ${ui.button({ text: say('check.discard'), name: 'do', value: 'discard', classes: 'govuk-button--secondary' })}</form>`;
  return page(title, main, {
    current: 'work.evidence',
    width: 'full',
    hasErrors: mustConfirm,
    breadcrumbs: [
      evidenceCrumb(request),
      {
        text: say('import.title'),
        href: address('work.import', language, { partnership: staged.partnership }),
      },
    ],
  });
}

function leadOf(report: CheckedImport['report'], language: Language): string {
  const say = evidencePageMessages.in(language);
  const { geography } = report;
  if (geography) {
    return say('check.lead.areas', {
      areas: sayNumber(geography.areas),
      links: sayNumber(geography.links),
      boundaries: sayNumber(geography.boundaries),
    });
  }
  if (report.outcome === 'already-here') return say('check.lead.already');
  if (report.outcome === 'refused' && report.rows === 0) return say('check.lead.unreadable');
  return say('check.lead.figures', {
    rows: sayNumber(report.rows),
    figures: sayNumber(report.observations),
    areas: sayNumber(report.release?.areas ?? 0),
  });
}

function importForm(
  request: PageRequest,
  { report, changesDefinition, changes = [] }: CheckedImport,
  mustConfirm: boolean,
): Html {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const ui = componentsIn(language);
  if (report.outcome === 'refused') return html`<p class="govuk-inset-text">${say('check.nothing')}</p>`;
  const hasProblems = report.rejectedRows > 0;
  const partnership = request.partnershipId ?? '';
  return html`<p class="govuk-inset-text">${say(report.geography ? 'check.nothing.areas' : 'check.nothing.release')}</p>
    <form method="post" novalidate>${formTokenField(request.csrfToken)}
    ${changes.map((one) => html`<p class="govuk-body">${sayProblem(one, language)}</p>`)}
    ${
      changesDefinition &&
      ui.checkboxes({
        name: 'confirm',
        idPrefix: 'confirm',
        fieldset: { legend: { text: say('check.definition'), classes: 'govuk-fieldset__legend--m' } },
        hint: { text: say('check.definition.hint') },
        ...(mustConfirm && { errorMessage: { text: say('check.definition.missing') } }),
        items: [{ value: 'yes', text: say('check.definition.confirm') }],
      })
    }
    <div class="govuk-button-group">${
      hasProblems
        ? html`${ui.button({ text: say('check.mend'), href: address('work.import', language, { partnership }) })}
          ${ui.button({ text: say('check.partial', { n: report.rejectedRows }), name: 'do', value: 'partial', classes: 'govuk-button--secondary', preventDoubleClick: true })}`
        : ui.button({
            text: report.geography
              ? say('check.import.areas')
              : report.outcome === 'already-here'
                ? say('check.import.already')
                : say('check.import', { n: report.observations }),
            name: 'do',
            value: 'import',
            preventDoubleClick: true,
          })
    }</div></form>`;
}

/** Every problem, those of a kind together: where, what was found, why it cannot be used, how to mend it. */
function problemGroups({ report, changesDefinition }: CheckedImport, language: Language): Html {
  const say = evidencePageMessages.in(language);
  const problems = report.problems.filter(
    (one) => !(changesDefinition && definitionProblems.includes(one.code)),
  );
  if (problems.length === 0) return nothing;
  const kinds = [...Map.groupBy(problems, (one) => one.code)];
  const heading =
    report.rejectedRows > 0 ? say('check.problems', { n: report.rejectedRows }) : say('check.problems.file');
  return html`<h2 class="govuk-heading-m" id="problems">${heading}</h2>
    ${kinds.map(([code, ofKind]) => problemTable(ofKind, report.problemCounts[code] ?? ofKind.length, language))}`;
}

function problemTable(problems: readonly Problem[], count: number, language: Language): Html {
  const say = evidencePageMessages.in(language);
  const [first] = problems;
  if (!first) return nothing;
  const shown = problems.slice(0, shownOfAKind);
  const title = say('check.kind', { n: count, what: say(kindKey(first)) });
  if (shown.every((one) => one.where.row === undefined && one.where.column === undefined)) {
    return html`<ul class="govuk-list govuk-list--bullet">${shown.map(
      (one) => html`<li>${sayProblem(one, language)} <strong>${sayMend(one, language)}</strong></li>`,
    )}</ul>`;
  }
  return html`${dataTable({
    language,
    caption: title,
    columns: [
      { text: say('check.row'), numeric: true },
      { text: say('check.column') },
      { text: say('check.found') },
      { text: say('check.why') },
      { text: say('check.how') },
    ],
    rows: shown.map((one) => [
      one.where.row === undefined ? say('check.wholeFile') : String(one.where.row),
      one.where.column ?? '',
      String(one.values['found'] ?? ''),
      sayProblem(one, language),
      mendOf(one, language),
    ]),
  })}${count > shown.length && html`<p class="govuk-body">${say('check.more', { n: count - shown.length })}</p>`}`;
}

/** On this page a mark is explained in the form below, not in a file. */
function mendOf(one: Problem, language: Language): Html {
  if (!explainedBelow.includes(one.code)) return html`${sayMend(one, language)}`;
  return html`<a class="govuk-link" href="#mapping">${evidencePageMessages.in(language)('check.explainMark')}</a>`;
}

type PageKey = Parameters<ReturnType<typeof evidencePageMessages.in>>[0];

/** Which part of a file a problem is about, for the caption of its table. */
function kindKey({ code }: Problem): PageKey {
  const about = [
    'area',
    'period',
    'value',
    'mark',
    'status',
    'measure',
    'breakdown',
    'row',
    'quote',
    'observation',
  ];
  const part = about.find((word) => code.startsWith(`evidence.${word}`)) ?? 'other';
  return `check.about.${part}` as PageKey;
}

function noticesOf({ report }: CheckedImport, language: Language): Html {
  const say = evidencePageMessages.in(language);
  const shown = report.notices.filter(
    (one) => !one.code.startsWith('evidence.column-guessed') && one.code !== 'evidence.already-here',
  );
  if (shown.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">${say('check.notices')}</h2>
    <ul class="govuk-list govuk-list--bullet">${shown.map(
      (one) => html`<li>${sayProblem(worded(one, language), language)} ${sayMend(one, language)}</li>`,
    )}</ul>`;
}

function worded(one: Problem, language: Language): Problem {
  const type = one.values['type'];
  return typeof type === 'string'
    ? { ...one, values: { ...one.values, type: sayAreaType(type, language) } }
    : one;
}

function sampleTable({ sample }: CheckedImport, mapping: Mapping, language: Language): Html {
  const say = evidencePageMessages.in(language);
  if (sample.length === 0) return nothing;
  const breakdowns = [...new Set(sample.flatMap((one) => Object.keys(one.breakdown)))];
  const hasMeasure = new Set(sample.map((one) => one.measure)).size > 1 || mapping.measures.size > 0;
  const caption = say('check.sample', { n: sample.length });
  return scrollable(
    caption,
    dataTable({
      language,
      caption,
      stacks: false,
      columns: [
        { text: say('role.area') },
        { text: say('role.period') },
        ...(hasMeasure ? [{ text: say('role.measure') }] : []),
        ...breakdowns.map((name) => ({ text: name })),
        { text: say('role.value'), numeric: true },
      ],
      rows: sample.map((one) => [
        `${one.areaCode} (${sayAreaType(one.areaType, language)})`,
        sayPeriodLabel(one.periodLabel, language),
        ...(hasMeasure ? [one.measure] : []),
        ...breakdowns.map((name) => one.breakdown[name] ?? ''),
        sayValueOrStatus(one, language),
      ]),
    }),
  );
}

function sayRole(role: string, language: Language): string {
  const say = evidencePageMessages.in(language);
  if (role.startsWith('dimension:')) return say('role.breakdown', { name: role.slice('dimension:'.length) });
  const key = role === acrossChoice ? 'role.across' : `role.${role}`;
  return evidencePageMessages.has(key) ? say(key) : role;
}

/** How each column is read, to be changed one by one: no script, one button, and the check is made again. */
function mappingForm(
  request: PageRequest,
  checked: CheckedImport,
  mapping: Mapping,
  sources: readonly EvidenceSource[],
): Html {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const ui = componentsIn(language);
  const choices = columnChoices(checked.headings, mapping);
  const isLong = choices.length > 40;
  const selects = choices.map(({ heading, chosen, choices: roles }, position) =>
    ui.select({
      id: `role_${position}`,
      name: `role_${position}`,
      label: { text: say('mapping.column', { column: heading }) },
      items: roles.map((role) => ({ value: role, text: sayRole(role, language), selected: role === chosen })),
    }),
  );
  const columns = html`<div class="ll-filter__fields">${selects}</div>`;
  return html`<form method="post" novalidate>${formTokenField(request.csrfToken)}
    <input type="hidden" name="do" value="adjust">
    <h2 class="govuk-heading-m" id="mapping">${say('mapping.title')}</h2>
    <p class="govuk-body">${say('mapping.lead')}</p>
    ${markFields(checked, mapping, language)}
    ${isLong ? ui.details({ summaryText: say('mapping.columns', { n: choices.length }), text: columns }) : columns}
    ${areaField(mapping, language)}
    ${constantFields(mapping, language)}
    ${ui.radios({
      name: 'date_style',
      idPrefix: 'date_style',
      value: mapping.dateStyle,
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: say('mapping.dates'), classes: 'govuk-fieldset__legend--s' } },
      items: [
        { value: 'day-first', text: say('mapping.dates.day') },
        { value: 'month-first', text: say('mapping.dates.month') },
      ],
    })}
    ${ui.radios({
      name: 'dates_stand_for',
      idPrefix: 'dates_stand_for',
      value: mapping.dateSpan,
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: say('mapping.spans'), classes: 'govuk-fieldset__legend--s' } },
      items: dateSpans.map((span) => ({ value: span, text: say(`mapping.spans.${span}`) })),
    })}
    ${ui.checkboxes({
      name: 'financial_spans',
      idPrefix: 'financial_spans',
      classes: 'govuk-checkboxes--small',
      values: mapping.financialSpans ? ['yes'] : [],
      items: [{ value: 'yes', text: say('mapping.financial') }],
    })}
    ${sourceField(mapping, sources, language)}
    ${datasetFields(checked, mapping, language)}
    ${ui.button({ text: say('mapping.again'), preventDoubleClick: true })}</form>`;
}

/** Marks in place of figures that nobody has explained, each with its most likely meaning chosen. */
function markFields({ report }: CheckedImport, mapping: Mapping, language: Language): Html {
  const say = evidencePageMessages.in(language);
  const ui = componentsIn(language);
  const unknown = report.problems
    .filter((one) => explainedBelow.includes(one.code))
    .map((one) => String(one.values['found'] ?? ''));
  const marks = [...new Set([...Object.keys(mapping.markers), ...unknown])].filter((mark) => mark !== '');
  return joined(
    marks.map((mark, position) => {
      const known = mapping.markers[mark];
      const meanings = unknown.includes(mark) && known === undefined ? absentStatuses : observationStatuses;
      return html`<input type="hidden" name="mark_${position}" value="${mark}">${ui.select({
        id: `meaning_${position}`,
        name: `meaning_${position}`,
        label: { text: say('mapping.mark', { mark }), classes: 'govuk-label--s' },
        items: meanings.map((status) => ({
          value: status,
          text: say(`status.${status}`),
          selected: status === (known ?? likelyStatus(mark)),
        })),
      })}`;
    }),
  );
}

function areaField(mapping: Mapping, language: Language): Html {
  const say = evidencePageMessages.in(language);
  const several = mapping.areaTypes.length > 1;
  return componentsIn(language).select({
    id: 'area_type',
    name: 'area_type',
    label: { text: say('mapping.areas'), classes: 'govuk-label--s' },
    hint: { text: say('mapping.areas.hint') },
    items: [
      ...(several ? [{ value: 'several', text: say('mapping.areas.several'), selected: true }] : []),
      { value: '', text: say('mapping.areas.any'), selected: mapping.areaTypes.length === 0 },
      ...areaTypes.map((type) => ({
        value: type as string,
        text: sayAreaType(type, language),
        selected: !several && mapping.areaTypes[0] === type,
      })),
    ],
  });
}

function constantFields(mapping: Mapping, language: Language): Html {
  const say = evidencePageMessages.in(language);
  const ui = componentsIn(language);
  return html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${say('mapping.constants')}</legend>
    ${constantRoles.map((role) =>
      ui.input({
        id: `constant_${role}`,
        name: `constant_${role}`,
        classes: 'govuk-input--width-20',
        label: { text: say(`mapping.constant.${role}`) },
        value: mapping.constants.get(role) ?? '',
      }),
    )}</fieldset>`;
}

/** The registered source the figures were had from: what it says stands where the dataset says nothing. @source SYS-02, SYS-03 */
function sourceField(mapping: Mapping, sources: readonly EvidenceSource[], language: Language): Html {
  if (sources.length === 0) return nothing;
  const say = evidencePageMessages.in(language);
  const chosen = mapping.dataset.registeredSource ?? '';
  return componentsIn(language).select({
    id: 'registered_source',
    name: 'registered_source',
    label: { text: say('dataset.registeredSource'), classes: 'govuk-label--s' },
    hint: { text: say('dataset.registeredSource.hint') },
    items: [
      { value: '', text: say('evidence.unsaid'), selected: chosen === '' },
      ...sources.map(({ code, values }) => ({
        value: code,
        text: inEither(values.title, language),
        selected: code === chosen,
      })),
    ],
  });
}

function datasetFields({ report }: CheckedImport, mapping: Mapping, language: Language): Html {
  const say = evidencePageMessages.in(language);
  const ui = componentsIn(language);
  const { dataset } = mapping;
  const field = (name: PageKey & `dataset.${string}`, id: string, value: string, classes = '') =>
    ui.input({ id, name: id, value, classes, label: { text: say(name) } });
  return html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${say('mapping.dataset')}</legend>
    ${field('dataset.id', 'dataset_id', dataset.id || report.dataset, 'govuk-input--width-20')}
    ${field('dataset.title.cy', 'title_cy', dataset.title?.cy ?? '')}
    ${field('dataset.title.en', 'title_en', dataset.title?.en ?? '')}
    ${field('dataset.source.cy', 'source_cy', dataset.inWelsh?.source ?? '')}
    ${field('dataset.source.en', 'source', dataset.source ?? '')}
    ${field('dataset.producer.cy', 'producer_cy', dataset.inWelsh?.producer ?? '')}
    ${field('dataset.producer.en', 'producer', dataset.producer ?? '')}
    ${field('dataset.published', 'published', mapping.publishedOn, 'govuk-input--width-10')}
    ${field('dataset.next', 'next_release', dataset.nextReleaseOn ?? '', 'govuk-input--width-10')}
    ${ui.radios({
      name: 'shows',
      idPrefix: 'shows',
      classes: 'govuk-radios--small',
      value: dataset.shows || 'unsaid',
      fieldset: { legend: { text: say('dataset.shows'), classes: 'govuk-fieldset__legend--s' } },
      items: [
        { value: 'need', text: say('dataset.shows.need'), hint: { text: say('dataset.shows.need.hint') } },
        {
          value: 'demand',
          text: say('dataset.shows.demand'),
          hint: { text: say('dataset.shows.demand.hint') },
        },
        { value: 'unsaid', text: say('dataset.shows.unsaid') },
      ],
    })}</fieldset>`;
}
