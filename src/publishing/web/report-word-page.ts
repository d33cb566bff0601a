import { readFile } from 'node:fs/promises';
import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, type Html, html } from '../../design-system/index.ts';
import { languages } from '../../language/index.ts';
import { saveTogether } from '../../needs/web/index.ts';
import type { Problem } from '../../records/index.ts';
import {
  type AnnualReport,
  annualReportDefinition,
  type ReportText,
  reportTextDefinition,
  textsOfReport,
} from '../../reporting/index.ts';
import { annualReportMessages } from '../annual-report/annual-report-messages.ts';
import { type ProposedEdit, plainProse, proposedEdits } from '../annual-report/proposed-edits.ts';
import { sayReportProblem } from '../annual-report/say-report-problem.ts';
import { textsInWord } from '../documents/read-word.ts';
import { redlineIn } from '../pages/redline-pages.ts';
import { deskHref } from './report-desk.ts';

async function openWord(request: PageRequest) {
  const { services, partnershipId, params } = request;
  const records = await services.records.load(services.db, partnershipId ?? '');
  const report = records.one(annualReportDefinition, params['code']);
  return report && { report, texts: textsOfReport(records, report.code) };
}

/** The Word file of a report, as officers finished it, comes back here. */
export const wordEditsPage: Handler = async (request) => {
  const opened = await openWord(request);
  return opened ? shownUpload(request, opened.report, []) : notFound();
};

function frame(request: PageRequest, { code, values }: AnnualReport, title: string, main: Html): Answer {
  const href = deskHref(request, 'work.annual-report', { code });
  return page(title, main, {
    current: 'work.annual-reports',
    breadcrumbs: [{ text: values.title[request.language], href }],
  });
}

function shownUpload(request: PageRequest, report: AnnualReport, problems: readonly Problem[]): Answer {
  const { language, csrfToken } = request;
  const say = annualReportMessages.in(language);
  const ui = componentsIn(language);
  const [said] = problems.map((each) => sayReportProblem(each, language));
  const title = say('word.title');
  const main = html`${said && ui.errorSummary({ errorList: [{ text: said.what, href: '#file' }] })}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${say('word.lead')}</p>
<form method="post" enctype="multipart/form-data" novalidate>${formTokenField(csrfToken)}${ui.fileUpload({
    id: 'file',
    name: 'file',
    label: { text: say('word.file'), classes: 'govuk-label--s' },
    attributes: { accept: '.docx' },
    ...(said && { errorMessage: { text: `${said.what} ${said.mend}` } }),
  })}${ui.button({ text: say('word.read') })}</form>`;
  return frame(request, report, title, main);
}

/**
 * Reads a Word file and shows what was changed in the texts of the report; sent again with what is wanted, keeps it as
 * drafts.
 */
export const takeWordEdits: Handler = async (request) => {
  const opened = await openWord(request);
  if (!opened) return notFound();
  if (request.form['keep'] !== undefined) return keepEdits(request, opened);
  const [file] = request.files;
  const read = await textsInWord(file ? await readFile(file.path) : new Uint8Array());
  if (!read.ok) return shownUpload(request, opened.report, read.problems);
  return shownEdits(request, opened.report, proposedEdits(read.value, opened.texts));
};

function inputOf({ text, language }: Pick<ProposedEdit, 'text' | 'language'>): string {
  return `text:${text.code}:${language}`;
}

/** The revision that somebody read the changes beside: what was written meanwhile is not overwritten. */
function revisionOf({ code }: Pick<ReportText, 'code'>): string {
  return `revision:${code}`;
}

function shownEdits(request: PageRequest, report: AnnualReport, edits: readonly ProposedEdit[]): Answer {
  const { language, csrfToken } = request;
  const say = annualReportMessages.in(language);
  const ui = componentsIn(language);
  const title = say('word.changes');
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
${
  edits.length === 0
    ? html`<p class="govuk-body">${say('word.same')}</p>`
    : html`<p class="govuk-body">${say('word.choose')}</p>
<form method="post" enctype="multipart/form-data" novalidate>${formTokenField(csrfToken)}<input type="hidden" name="keep" value="1">${edits.map(
        (edit) => html`<h2 class="govuk-heading-m">${edit.text.values.title[edit.language]}</h2>
<input type="hidden" name="${revisionOf(edit.text)}" value="${edit.text.revision}"><div lang="${edit.language}">${redlineIn(edit.language, edit.before, edit.after)}</div>
${ui.textarea({ id: inputOf(edit), name: inputOf(edit), rows: 8, label: { text: say(`word.after-${edit.language}`) }, value: edit.after })}`,
      )}${ui.button({ text: say('word.keep') })}</form>`
}`;
  return frame(request, report, title, main);
}

type OpenedWord = NonNullable<Awaited<ReturnType<typeof openWord>>>;

async function keepEdits(request: PageRequest, { report, texts }: OpenedWord): Promise<Answer> {
  const { form, language } = request;
  const changed = texts.flatMap((text) => {
    const kept = { ...text.values.text };
    for (const side of languages) {
      const sent = form[inputOf({ text, language: side })];
      if (sent !== undefined && sent.trim() !== '') kept[side] = plainProse(sent);
    }
    const isSame = languages.every((side) => kept[side] === text.values.text[side]);
    return isSame ? [] : [{ text, kept }];
  });
  const saved = await saveTogether(
    request,
    changed.map(({ text, kept }) => ({
      definition: reportTextDefinition,
      code: text.code,
      values: { ...text.values, text: kept, state: 'drafted' },
      expectedRevision: Number(form[revisionOf(text)] ?? text.revision),
    })),
  );
  if (!saved.ok) return shownUpload(request, report, saved.problems);
  const say = annualReportMessages.in(language);
  return redirect(
    deskHref(request, 'work.annual-report', { code: report.code }),
    say('word.kept', { n: changed.length }),
  );
}
