import { componentsIn, dataTable, type Html, html, joined, nothing } from '../../design-system/index.ts';
import { address, type Language, sayDate, slugWithCode } from '../../language/index.ts';
import type { Chapter, ChapterBlock } from '../chapters.ts';
import { bullets, lead, linkList, paragraph, reading, title } from '../pages/parts.ts';
import { shownBlock } from '../pages/shown-block.ts';
import { chaptersOnPages } from './assessment-chapters.ts';
import { assessmentDocumentMessages } from './assessment-messages.ts';
import { editionFiles } from './document-files.ts';
import type { PublishedAssessment } from './published-assessment.ts';

/** What a page of an assessment is made from. */
export interface AssessmentContext {
  readonly assessment: PublishedAssessment;
  readonly language: Language;
  /** Of an edition; null for the living assessment, whose pages are work pages. */
  readonly frozen: {
    readonly contentHash: string;
    /** Number of the newest edition. */
    readonly newest: number;
    /** How many of its datasets have newer figures by now. */
    readonly moved: number;
    /** Scheme and host of the site, for the address to cite. */
    readonly siteOrigin: string;
  } | null;
}

/** A page ready to be put into the layout. */
export interface AssessmentPage {
  readonly title: string;
  readonly main: Html;
  readonly breadcrumbs: readonly { readonly text: string; readonly href: string }[];
  /** The same page in the other language. */
  readonly alternate: string;
}

/** The address of the whole edition, or of the living assessment. */
export function editionHref({ assessment, frozen }: AssessmentContext, language: Language): string {
  const { partnership, edition } = assessment;
  return frozen
    ? address('public.edition', language, { partnership: partnership.slug, version: `v${edition}` })
    : address('work.assessment.document', language, { partnership: partnership.slug });
}

/** The address of one chapter of an edition, or of the living assessment. */
export function chapterHref(
  { assessment, frozen }: AssessmentContext,
  chapter: Chapter,
  language: Language,
): string {
  const { partnership, edition } = assessment;
  const slug = slugWithCode(chapter.title, chapter.code);
  return frozen
    ? address('public.edition.chapter', language, {
        partnership: partnership.slug,
        version: `v${edition}`,
        slug,
      })
    : address('work.assessment.chapter', language, { partnership: partnership.slug, slug });
}

/** The address of a document or data file of an edition. */
export function fileHref({ assessment, language }: AssessmentContext, file: string): string {
  const { partnership, edition } = assessment;
  return address('public.edition.document', language, {
    partnership: partnership.slug,
    version: `v${edition}`,
    file,
  });
}

function link(href: string, text: string): Html {
  return html`<a class="govuk-link" href="${href}">${text}</a>`;
}

/** A long hash that may break, so that it fits a phone. */
function breakable(hash: string): Html {
  return joined(hash.match(/.{1,8}/g) ?? [], html`<wbr>`);
}

/** The assessment as a whole: what it is, what is in it, and where to take it from. @source NEED-01, NEED-18; PAGES 3 "Needs assessment" */
export function overviewPage(context: AssessmentContext): AssessmentPage {
  const { assessment, language } = context;
  const say = assessmentDocumentMessages.in(language);
  const text = titleOf(context);
  const chapters = chaptersOnPages(assessment, { language, standalone: false });
  const files = editionFiles(assessment, language);
  return {
    title: text,
    breadcrumbs: [],
    alternate: editionHref(context, otherOf(language)),
    main: html`${noteOf(context)}${reading(
      title(text),
      lead(say('page.lead', { n: assessment.needs.length, area: assessment.area.name[language] })),
      html`<h2 class="govuk-heading-m" id="contents">${say('page.contents')}</h2>`,
      contents(context, chapters),
      context.frozen
        ? html`<h2 class="govuk-heading-m">${say('page.documents')}</h2>${linkList([
            link(fileHref(context, files.pdf), say('page.pdf')),
            link(fileHref(context, files.docx), say('page.docx')),
            link(fileHref(context, files.json), say('page.json')),
          ])}
<h2 class="govuk-heading-m">${say('page.cite')}</h2>${paragraph(say('page.cite-lead'))}
<p class="govuk-body ll-break">${context.frozen.siteOrigin}${editionHref(context, language)}</p>
${paragraph(say('page.hash', { hash: '' }), html`<code>${breakable(context.frozen.contentHash)}</code>`)}
${linkList([link(address('public.editions', language, { partnership: assessment.partnership.slug }), say('page.all-editions'))])}`
        : nothing,
    )}`,
  };
}

function titleOf({ assessment, language, frozen }: AssessmentContext): string {
  const say = assessmentDocumentMessages.in(language);
  return frozen ? say('title', { area: assessment.area.name[language] }) : say('living.title');
}

function otherOf(language: Language): Language {
  return language === 'cy' ? 'en' : 'cy';
}

/** Chapters as links; those of a group under its name. */
function contents(context: AssessmentContext, chapters: readonly Chapter[]): Html {
  const say = assessmentDocumentMessages.in(context.language);
  const runs: { group: Chapter['group']; chapters: Chapter[] }[] = [];
  for (const chapter of chapters) {
    const last = runs.at(-1);
    if (last && last.group === chapter.group) last.chapters.push(chapter);
    else runs.push({ group: chapter.group, chapters: [chapter] });
  }
  return html`${runs.map(({ group, chapters: those }) => {
    const links = those.map((chapter) =>
      link(chapterHref(context, chapter, context.language), chapter.title),
    );
    return group === null
      ? linkList(links)
      : html`<h3 class="govuk-heading-s">${say(`chapter.${group}`)}</h3>${bullets(links)}`;
  })}`;
}

/** Which edition this is, whether there is a newer one, and how the living assessment stands beside it. */
function noteOf({ assessment, language, frozen }: AssessmentContext): Html {
  const say = assessmentDocumentMessages.in(language);
  if (!frozen) return nothing;
  const { edition, frozenOn, partnership } = assessment;
  const parts: (Html | string)[] = [
    say('page.frozen', { edition, date: sayDate(frozenOn, language) }),
    frozen.newest > edition
      ? html`${say('page.newer', { newest: frozen.newest })} ${link(address('public.assessment', language, { partnership: partnership.slug }), say('page.newest'))}`
      : frozen.moved > 0
        ? say('page.living-moved', { n: frozen.moved })
        : say('page.living-same'),
  ];
  return componentsIn(language).insetText({ text: joined(parts, ' ') });
}

/**
 * One chapter of the assessment.
 *
 * @returns undefined where it has no chapter of this code
 */
export function chapterPage(context: AssessmentContext, code: string): AssessmentPage | undefined {
  const { assessment, language } = context;
  const say = assessmentDocumentMessages.in(language);
  const chapters = chaptersOnPages(assessment, { language, standalone: false });
  const position = chapters.findIndex((chapter) => chapter.code === code);
  const chapter = chapters[position];
  if (!chapter) return undefined;
  const next = chapters[position + 1];
  const other = otherOf(language);
  const there = chaptersOnPages(assessment, { language: other, standalone: false })[position];
  return {
    title: chapter.title,
    breadcrumbs: [{ text: titleOf(context), href: editionHref(context, language) }],
    alternate: chapterHref(context, there ?? chapter, other),
    main: html`${noteOf(context)}${title(chapter.title)}${chapter.blocks.map((block) => shown(context, block, chapters))}
${chapter.group === 'parts' && context.frozen ? partDocuments(context, chapter) : nothing}
${next ? paragraph(say('page.next'), ' ', link(chapterHref(context, next, language), next.title)) : nothing}`,
  };
}

/** Every edition, newest first. */
export function editionsPage(
  editions: readonly { readonly number: number; readonly frozenOn: string; readonly contentHash: string }[],
  partnership: string,
  language: Language,
): AssessmentPage {
  const say = assessmentDocumentMessages.in(language);
  const text = say('editions.title');
  const main =
    editions.length === 0
      ? reading(title(text), lead(say('editions.none')))
      : html`${title(text)}${dataTable({
          language,
          caption: say('editions.table'),
          columns: [{ text: say('head.edition') }, { text: say('head.frozen') }, { text: say('head.hash') }],
          rows: editions.map(({ number, frozenOn, contentHash }) => [
            link(
              address('public.edition', language, { partnership, version: `v${number}` }),
              say('edition.name', { edition: number }),
            ),
            sayDate(frozenOn, language),
            html`<code>${contentHash.slice(0, 16)}</code>`,
          ]),
        })}`;
  return {
    title: text,
    main,
    breadcrumbs: [],
    alternate: address('public.editions', otherOf(language), { partnership }),
  };
}

function partDocuments(context: AssessmentContext, { code }: Chapter): Html {
  const { assessment, language } = context;
  const say = assessmentDocumentMessages.in(language);
  const files = editionFiles(assessment, language, code);
  return html`<h2 class="govuk-heading-m">${say('page.part-documents')}</h2>${linkList([
    link(fileHref(context, files.pdf), say('page.pdf')),
    link(fileHref(context, files.docx), say('page.docx')),
  ])}`;
}

function shown(context: AssessmentContext, block: ChapterBlock, chapters: readonly Chapter[]): Html {
  return shownBlock(block, context.language, ({ chapter: code, id }) => {
    const chapter = chapters.find((each) => each.code === code);
    return chapter && `${chapterHref(context, chapter, context.language)}#${id}`;
  });
}
