import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address, isLanguage, type Language } from '../../language/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { calledOf, type Problem, problem, type Result } from '../../records/index.ts';
import { sayStratMlProblem, stratmlMessages } from '../index.ts';
import {
  actingAs,
  dropOldFiles,
  dropWaitingFile,
  importStratMl,
  keepSentFile,
  type StratMlReport,
  type WaitingRoom,
  waitingFile,
} from '../store/index.ts';

/** What a kind of record is called: given by whoever knows the words of every capability. */
export type KindWord = (kind: string, number: 'one' | 'many', language: Language) => string;

/** Which file, in which language, and who answers for its measures. */
export const stratMlPage: Handler = (request) => uploadForm(request, []);

/** Keeps the file that was sent, and goes on to what it would make. */
export const sendStratMl: Handler = async (request) => {
  const room = roomOf(request);
  if (!room) return notFound();
  const [sent] = request.files.filter(({ bytes }) => bytes > 0);
  await dropOldFiles(room, request.services.now());
  if (!sent) return uploadForm(request, [problem('stratml.no-file')]);
  const { texts = '', measures = '' } = request.form;
  const id = await keepSentFile(room, sent);
  return redirect(
    address(
      'work.stratml.check',
      request.language,
      { partnership: room.partnershipId, import: id },
      { query: { texts, measures } },
    ),
  );
};

/** What the file would make, or everything that is wrong with it; nothing is made by looking. */
export function checkStratMl(kindWord: KindWord): Handler {
  return async (request) => {
    const found = await tryFile(request, { dryRun: true });
    if (!found) return notFound();
    return found.ok ? wouldMake(request, found.value, kindWord) : refused(request, found.problems);
  };
}

/** Makes the draft, all of it or nothing, and leads to it. */
export const takeStratMlIn: Handler = async (request) => {
  const { language } = request;
  const room = roomOf(request);
  const done = await tryFile(request, { dryRun: false });
  if (!room || !done) return notFound();
  if (!done.ok) return refused(request, done.problems);
  await dropWaitingFile(room, request.params['import'] ?? '');
  return redirect(
    address('work.record', language, {
      partnership: room.partnershipId,
      kind: 'plan',
      code: done.value.plan,
    }),
    stratmlMessages.in(language)('web.made', { plan: done.value.plan }),
  );
};

function roomOf({ services, partnershipId }: PageRequest): WaitingRoom | null {
  return partnershipId ? { dataFolder: services.dataFolder, partnershipId } : null;
}

async function tryFile(
  request: PageRequest,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Result<StratMlReport> | null> {
  const { services, acting, params, query, form, language } = request;
  const room = roomOf(request);
  const waiting = room && (await waitingFile(room, params['import'] ?? ''));
  if (!room || !waiting || !acting) return null;
  const texts = form['texts'] ?? query['texts'] ?? '';
  const measures = form['measures'] ?? query['measures'] ?? '';
  return importStratMl({
    ...services,
    partnershipId: room.partnershipId,
    file: waiting.name,
    bytes: waiting.bytes,
    language: isLanguage(texts) ? texts : language,
    measuresOf: measures === '' ? null : measures,
    acting: actingAs(acting),
    dryRun,
  });
}

function parents({ language, partnershipId }: PageRequest) {
  const say = stratmlMessages.in(language);
  const partnership = partnershipId ?? '';
  return [
    { text: say('web.plan'), href: address('work.plan', language, { partnership }) },
    { text: say('web.title'), href: address('work.stratml', language, { partnership }) },
  ];
}

async function uploadForm(request: PageRequest, problems: readonly Problem[]): Promise<Answer> {
  const { language, services, partnershipId } = request;
  if (!partnershipId) return notFound();
  const say = stratmlMessages.in(language);
  const ui = componentsIn(language);
  const said = problems.flatMap((found) => sayStratMlProblem(found, language) ?? []);
  const organisations = await services.records.list(services.db, partnershipId, organisationDefinition);
  const main = html`${said.length > 0 ? ui.errorSummary({ errorList: said.map(({ what }) => ({ text: what, href: '#file' })) }) : nothing}
    <h1 class="govuk-heading-l">${say('web.title')}</h1>
    <p class="govuk-body-l">${say('web.lead')}</p>
    ${ui.details({
      summaryText: say('web.becomes'),
      text: html`<ul class="govuk-list govuk-list--bullet">${(['goals', 'objectives', 'indicators', 'stakeholders', 'rest'] as const).map((part) => html`<li>${say(`web.becomes.${part}`)}</li>`)}</ul>`,
    })}
    <form method="post" enctype="multipart/form-data" novalidate>
      ${formTokenField(request.csrfToken)}
      ${ui.fileUpload({
        id: 'file',
        name: 'file',
        label: { text: say('web.file'), classes: 'govuk-label--s' },
        hint: { text: say('web.file.hint') },
        attributes: { accept: '.xml,application/xml,text/xml' },
        ...(said[0] ? { errorMessage: { text: `${said[0].what} ${said[0].mend}` } } : {}),
      })}
      ${ui.radios({
        idPrefix: 'texts',
        name: 'texts',
        classes: 'govuk-radios--inline',
        fieldset: { legend: { text: say('web.texts'), classes: 'govuk-fieldset__legend--s' } },
        hint: { text: say('web.texts.hint') },
        items: (['cy', 'en'] as const).map((each) => ({
          value: each,
          text: say(`web.texts.${each}`),
          checked: each === language,
        })),
      })}
      ${ui.select({
        id: 'measures',
        name: 'measures',
        label: { text: say('web.measures'), classes: 'govuk-label--s' },
        hint: { text: say('web.measures.hint') },
        items: [
          { value: '', text: say('web.measures.none') },
          ...organisations.map((record) => ({
            value: record.code,
            text: calledOf(organisationDefinition, record)[language] || record.code,
          })),
        ],
      })}
      ${ui.button({ text: say('web.send') })}
    </form>`;
  return page(say('web.title'), main, {
    status: said.length > 0 ? 422 : 200,
    hasErrors: said.length > 0,
    current: 'work.plan',
    breadcrumbs: parents(request).slice(0, 1),
  });
}

function refused(request: PageRequest, problems: readonly Problem[]): Answer {
  const { language, partnershipId } = request;
  const say = stratmlMessages.in(language);
  const said = problems.flatMap((found) => sayStratMlProblem(found, language) ?? []);
  const main = html`<h1 class="govuk-heading-l">${say('web.refused')}</h1>
    <p class="govuk-body-l">${say('web.refused.text', { n: said.length })}</p>
    ${dataTable({
      language,
      caption: say('web.refused'),
      captionHidden: true,
      columns: [{ text: say('web.place') }, { text: say('web.what') }, { text: say('web.mend') }],
      rows: said.map(({ place, what, mend }) => [place, what, mend]),
    })}
    ${componentsIn(language).button({
      text: say('web.again'),
      href: address('work.stratml', language, { partnership: partnershipId ?? '' }),
    })}`;
  return page(say('web.refused'), main, {
    status: 422,
    hasErrors: true,
    current: 'work.plan',
    width: 'full',
    breadcrumbs: parents(request),
  });
}

function wouldMake(request: PageRequest, report: StratMlReport, kindWord: KindWord): Answer {
  const { language, partnershipId, query } = request;
  const say = stratmlMessages.in(language);
  const ui = componentsIn(language);
  const texts = isLanguage(query['texts']) ? query['texts'] : language;
  const list = (kind: string, records: StratMlReport['kinds'][number]['records']) =>
    ui.details({
      summaryText: say('web.kind', { kind: kindWord(kind, 'many', language), n: records.length }),
      open: kind === 'plan' || kind === 'outcome',
      text: html`<ul class="govuk-list govuk-list--bullet">${records.map(
        ({ code, called }) => html`<li>${code}: <span lang="${texts}">${called}</span></li>`,
      )}</ul>`,
    });
  const main = html`<h1 class="govuk-heading-l">${say('web.check')}</h1>
    <p class="govuk-body-l">${say('web.check.lead')}</p>
    <p class="govuk-body">${say('web.check.texts', { language: say(`web.texts.${texts}`) })}</p>
    ${report.kinds.map(({ kind, records }) => list(kind, records))}
    ${report.known.length > 0 ? html`<p class="govuk-body">${say('web.known', { codes: report.known.join(', ') })}</p>` : nothing}
    ${leftOutOf(request, report)}
    <form method="post" novalidate>${formTokenField(request.csrfToken)}
      <input type="hidden" name="texts" value="${texts}"><input type="hidden" name="measures" value="${query['measures'] ?? ''}">
      <div class="govuk-button-group">${ui.button({ text: say('web.take') })}
      <a class="govuk-link" href="${address('work.plan', language, { partnership: partnershipId ?? '' })}">${say('web.cancel')}</a></div></form>`;
  return page(say('web.check'), main, { current: 'work.plan', breadcrumbs: parents(request) });
}

function leftOutOf({ language }: PageRequest, { leftOut }: StratMlReport): Html {
  if (leftOut.length === 0) return nothing;
  const say = stratmlMessages.in(language);
  const byReason = Map.groupBy(leftOut, ({ why }) => why);
  return html`<h2 class="govuk-heading-m">${say('web.left-out')}</h2>${dataTable({
    language,
    caption: say('web.left-out'),
    captionHidden: true,
    columns: [{ text: say('web.left-out.why') }, { text: say('web.left-out.n'), numeric: true }],
    rows: [...byReason].map(([why, each]) => [say(`left-out.${why}`), String(each.length)]),
  })}`;
}
