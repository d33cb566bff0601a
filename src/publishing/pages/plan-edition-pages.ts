import type { EditionAudience } from '../../approval/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { type Bilingual, sayDate } from '../../language/index.ts';
import type { PublishedPlan, PublishedPlanEdition } from '../published-plan.ts';
import {
  crumbs,
  documentLinks,
  heading,
  hint,
  linkList,
  pageLink,
  prose,
  reading,
  textIn,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import type { PageContext, PageName, PublishedPage } from './site-page.ts';

/** The page of an edition, by its readers. */
export const editionPages = {
  'young-people': 'youngPeople',
  'easy-read': 'easyRead',
  summary: 'summary',
} as const satisfies Readonly<Record<EditionAudience, PageName>>;

const editionStems = {
  'young-people': { cy: 'cynllun-pobl-ifanc', en: 'plan-young-people' },
  'easy-read': { cy: 'cynllun-hawdd-ei-ddeall', en: 'plan-easy-read' },
  summary: { cy: 'cynllun-crynodeb', en: 'plan-summary' },
} as const satisfies Readonly<Record<EditionAudience, Bilingual>>;

/** Names of the files of an edition: the same for ever, in the words of each language. */
export function editionFiles(
  { plan, language }: Pick<PageContext, 'plan' | 'language'>,
  audience: EditionAudience,
) {
  const stem = `${editionStems[audience][language]}-v${plan.version}-${language}`;
  return { pdf: `${stem}.pdf`, docx: `${stem}.docx` } as const;
}

/** The edition for certain readers; undefined where the version has none. */
export function editionFor(
  { editions = [] }: PublishedPlan,
  audience: EditionAudience,
): PublishedPlanEdition | undefined {
  return editions.find((edition) => edition.audience === audience);
}

/**
 * The plan told again for certain readers, on one page in large type, with the way to the full plan.
 *
 * @source CYP-10; PLAN-26
 */
export function editionPage(context: PageContext, audience: EditionAudience): PublishedPage | undefined {
  const edition = editionFor(context.plan, audience);
  if (!edition) return undefined;
  const say = wordsFor(context);
  const { language } = context;
  const called = textIn(context, edition.title);
  const tested = textIn(context, edition.testedWith);
  return {
    title: called,
    breadcrumbs: crumbs(context),
    main: html`${versionNote(context)}${reading(
      html`<span class="govuk-caption-xl">${say(`plan-edition.audience.${audience}`)}</span>`,
      title(called),
      html`<div class="ll-plain-edition">${edition.sections.map((section) => editionPart(context, section))}</div>`,
      heading(say('plan-edition.about')),
      tested === '' ? nothing : prose(tested),
      hint(
        say('plan-edition.approved-by', { name: edition.approvedBy[language] }),
        html`<br>`,
        say('plan-edition.approved-on', { date: sayDate(edition.approvedOn, language) }),
      ),
      heading(say('plan-edition.take')),
      linkList([
        ...fileLinksOf(context, audience),
        pageLink(context, { name: 'plan' }, say('plan-edition.full')),
      ]),
    )}`,
  };
}

function fileLinksOf(context: PageContext, audience: EditionAudience): readonly Html[] {
  const say = wordsFor(context);
  const files = editionFiles(context, audience);
  return documentLinks(
    context,
    (['pdf', 'docx'] as const).map((type) => [files[type], say(`plan-edition.${type}`)] as const),
  );
}

function editionPart(context: PageContext, part: PublishedPlanEdition['sections'][number]): Html {
  return html`<section id="${part.code}">${heading(textIn(context, part.title))}${prose(textIn(context, part.text))}</section>`;
}

/** On the front page of the plan: that it is there for other readers too; nothing where it is not. */
export function alsoFor(context: PageContext): Html {
  const say = wordsFor(context);
  const { editions = [] } = context.plan;
  if (editions.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">${say('plan-edition.also')}</h2>${linkList(
    editions.map(({ audience }) =>
      pageLink(context, { name: editionPages[audience] }, say(`plan-edition.link.${audience}`)),
    ),
  )}`;
}
