import { readFile } from 'node:fs/promises';
import {
  type Answer,
  file,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address, isLanguage } from '../../language/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { editingMessages } from '../messages.ts';
import type { RecordWords } from '../record-words.ts';
import { takeTranslations } from '../store/index.ts';
import { readXliff, unitsToTranslate, writeXliff } from '../xliff.ts';
import { languageBoard } from './language-page.ts';

/** The texts to be translated into one language, as a file for a translator’s tool. @source LANG-03; OASIS XLIFF 2.0 */
export function exportTexts(words: RecordWords): Handler {
  return async (request): Promise<Answer> => {
    const { language, partnershipId, query, services } = request;
    const into = query['into'];
    if (!partnershipId || !isLanguage(into)) return notFound();
    const { records, standings } = await languageBoard(request);
    const nameOf = (kind: string, field: string) =>
      `${words.kind(kind, 'one', language)}: ${words.field(kind, field, language)}`;
    const units = unitsToTranslate(records, services.records.definitions, standings, into, nameOf);
    const name = `${partnershipId}-${into}-${services.today()}.xlf`;
    return file(
      'application/xliff+xml; charset=utf-8',
      writeXliff(units, { partnership: partnershipId, into }),
      name,
    );
  };
}

/** Where a translated file comes back. */
export const importTextsPage: Handler = async (request) => importForm(request, []);

/** Takes the translations in, all of them, or says of each what stands in its way. */
export const importTexts: Handler = async (request): Promise<Answer> => {
  const { language, partnershipId, acting, services, files } = request;
  if (!partnershipId || !acting) return notFound();
  const [sent] = files.filter(({ bytes }) => bytes > 0);
  if (!sent) return importForm(request, [problem('editing.xliff-no-file')]);
  const read = await readXliff(sent.name, await readFile(sent.path));
  if (!read.ok) return importForm(request, read.problems);
  const taken = await takeTranslations(
    { ...services, partnershipId, acting, now: services.now(), file: sent.name },
    read.value,
  );
  if (!taken.ok) return importForm(request, taken.problems);
  return redirect(
    address('work.language', language, { partnership: partnershipId }),
    editingMessages.in(language)('language.import.done', { ...taken.value }),
  );
};

function importForm(request: PageRequest, problems: readonly Problem[]): Answer {
  const { language, partnershipId } = request;
  const say = editingMessages.in(language);
  const ui = componentsIn(language);
  const main = html`${problems.length > 0 ? ui.errorSummary({ errorList: [{ text: say('language.import.refused', { n: problems.length }), href: '#file' }] }) : nothing}
    <h1 class="govuk-heading-l">${say('language.import')}</h1>
    <p class="govuk-body">${say('language.import.text')}</p>
    ${problemTable(request, problems)}
    <form method="post" enctype="multipart/form-data" novalidate>${formTokenField(request.csrfToken)}
      ${ui.fileUpload({
        id: 'file',
        name: 'file',
        label: { text: say('language.import.file'), classes: 'govuk-label--s' },
        hint: { text: say('language.import.file.hint') },
        attributes: { accept: '.xlf,.xliff,application/xliff+xml' },
        ...(problems.length > 0 && {
          errorMessage: { text: say('language.import.refused', { n: problems.length }) },
        }),
      })}
      ${ui.button({ text: say('language.import.button') })}</form>`;
  return page(say('language.import'), main, {
    status: problems.length > 0 ? 422 : 200,
    hasErrors: problems.length > 0,
    current: 'work.language',
    width: 'full',
    breadcrumbs: [
      {
        text: say('language.title'),
        href: address('work.language', language, { partnership: partnershipId ?? '' }),
      },
    ],
  });
}

/** Every problem with its line, the record it is about, and how to mend it. */
function problemTable({ language }: PageRequest, problems: readonly Problem[]): Html {
  if (problems.length === 0) return nothing;
  const say = editingMessages.in(language);
  return dataTable({
    language,
    caption: say('language.import.problems'),
    captionHidden: true,
    columns: [
      { text: say('language.import.where') },
      { text: say('language.import.what') },
      { text: say('language.import.mend') },
    ],
    rows: problems.map(({ code, where, values }) => {
      const [what, mend] = [`problem.${code}`, `problem.${code}.mend`];
      if (!editingMessages.has(what) || !editingMessages.has(mend)) throw new Error(`No words for ${code}`);
      const place = [
        ...(where.row === undefined ? [] : [say('language.import.line', { line: where.row })]),
        ...(where.record === undefined ? [] : [where.record]),
      ];
      return [place.join(', '), say(what, values), say(mend, values)];
    }),
  });
}
