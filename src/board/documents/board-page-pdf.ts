import { readFileSync } from 'node:fs';
import { inEither, type Language, sayDate } from '../../language/index.ts';
import { accessiblePdf } from '../../platform/typesetting/index.ts';
import { type BoardPage, blockNames } from '../board-page.ts';
import { boardMessages } from '../messages.ts';
import { sayBlock } from '../said-line.ts';

const template = readFileSync(new URL('./board-page.typ', import.meta.url), 'utf8');

/**
 * The page as a tagged PDF of one side of A4: where the texts are long they are set smaller, and at last with fewer lines.
 *
 * @throws DocumentFailure when it cannot be made accessible
 * @source GOV-18; docs/decisions/0006-documents.md
 */
export function boardPagePdf(page: BoardPage, language: Language): Buffer {
  const content = boardDocument(page, language);
  return accessiblePdf({ template, content: (displayable) => displayable(content) });
}

function boardDocument(page: BoardPage, language: Language): object {
  const say = boardMessages.in(language);
  const { meeting, madeOn, figuresTo, partnership, unseen } = page;
  return {
    language,
    title: say('page.heading', { date: sayDate(meeting.heldOn, language) }),
    partnership: inEither(partnership, language),
    made: say('page.made', { date: sayDate(madeOn, language) }),
    figures: figuresTo ? say('page.figures', { date: sayDate(figuresTo, language) }) : say('page.noFigures'),
    unseen: unseen > 0 ? say('page.unseen', { n: unseen }) : '',
    blocks: blockNames.map((name) => {
      const { heading, lines, others, nothing } = sayBlock(page, name, language);
      return {
        heading,
        nothing: nothing ?? '',
        more: [1, 2, 3].map((shown) => {
          const left = others.length + Math.max(0, lines.length - shown);
          return left > 0 ? say('page.more', { n: left }) : '';
        }),
        lines: lines.map(({ about, said, besides }) => ({
          about,
          said,
          // What a reader of paper can do with it: find a paper by its name. A link to do something is of no use here.
          besides: name === 'decide' && besides?.to?.page !== 'decision' ? (besides?.text ?? '') : '',
        })),
      };
    }),
  };
}
