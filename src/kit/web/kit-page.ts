import { roleMay } from '../../access/index.ts';
import { type Answer, file, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { exampleKit, kitDefinitions } from '../index.ts';
import { emptyKitWorkbook, kitWorkbook, kitZip, templateWorkbook } from '../store/index.ts';
import { kitPageMessages } from './page-messages.ts';

/** Forms in which a kit can be taken out, and their file names. */
const downloads = ['workbook', 'csv', 'template', 'example'] as const;
type Download = (typeof downloads)[number];

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

/** What a kit is, the way in and the way out. */
export async function kitPage(request: PageRequest): Promise<Answer> {
  const { language, partnershipId, acting } = request;
  if (!partnershipId || !acting) return notFound();
  const say = kitPageMessages.in(language);
  const link = (form: Download, text: string): Html =>
    html`<li><a class="govuk-link" href="${address('work.kit.export', language, { partnership: partnershipId }, { query: { form } })}" download>${text}</a></li>`;
  const wayIn = html`<h2 class="govuk-heading-m">${say('about.in')}</h2>
    <p class="govuk-body">${say('about.in.text')}</p>
    <ul class="govuk-list">${link('template', say('about.template'))}${link('example', say('about.example'))}</ul>
    ${componentsIn(language).button({
      text: say('about.in.button'),
      href: address('work.kit.import', language, { partnership: partnershipId }),
    })}`;
  const main = html`<h1 class="govuk-heading-l">${say('about.title')}</h1>
    <p class="govuk-body-l">${say('about.lead')}</p>
    ${roleMay(acting.role, 'kit.import') ? wayIn : nothing}
    <h2 class="govuk-heading-m">${say('about.out')}</h2>
    <p class="govuk-body">${say('about.out.text')}</p>
    <ul class="govuk-list">${link('workbook', say('about.out.workbook'))}${link('csv', say('about.out.csv'))}</ul>
    <h2 class="govuk-heading-m">${say('about.how')}</h2>
    <p class="govuk-body">${say('about.how.text')}</p>`;
  return page(say('about.title'), main, { current: 'work.kit' });
}

/** A kit as a file: all records, the empty template, or the filled example. */
export async function exportPage({ services, partnershipId, query }: PageRequest): Promise<Answer> {
  const form = downloads.find((each) => each === (query['form'] ?? 'workbook'));
  if (!partnershipId || !form) return notFound();
  const asked = { db: services.db, records: services.records, partnershipId };
  if (form === 'example') {
    const example = templateWorkbook(kitDefinitions, exampleKit(kitDefinitions));
    return file(contentTypes.xlsx, Buffer.from(example), 'llinyn-example.xlsx');
  }
  const write = { workbook: kitWorkbook, csv: kitZip, template: emptyKitWorkbook }[form];
  const written = await write(asked);
  if (!written.ok) return notFound();
  const ending = form === 'csv' ? 'zip' : 'xlsx';
  const name = form === 'template' ? `${partnershipId}-template` : `${partnershipId}-${services.today()}`;
  return file(contentTypes[ending], Buffer.from(written.value), `${name}.${ending}`);
}
