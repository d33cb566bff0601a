import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { planPdf } from '../src/publishing/documents/plan-pdf.ts';
import { planDocument } from '../src/publishing/print/plan-document.ts';
import { type Comparison, compared, type Extent, inTurns, timed } from './comparison.ts';
import { withPublishedDemonstration } from './demonstration-program.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** How many pages a PDF says its tree of pages has. */
export function pagesIn(pdf: Buffer): number {
  const counts = [...pdf.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count));
  return Math.max(0, ...counts);
}

/** A plain document: a heading and a column of text on every page. */
export function plainPdf(pages: number): Buffer {
  const compiler = NodeCompiler.create();
  const page = '= Heading\n#lorem(420)\n';
  return compiler.pdf({ mainFileContent: Array.from({ length: pages }, () => page).join('#pagebreak()\n') });
}

/** How long the document of a whole plan takes to set. */
export async function measurePdf({ isQuick }: Extent): Promise<Comparison[]> {
  return inTemporaryFolder((dataFolder) =>
    withPublishedDemonstration(dataFolder, async ({ content, version }) => {
      const ours = () => planPdf(planDocument(content, version.contentHash, 'en'));
      const pdf = ours();
      const pages = pagesIn(pdf);
      const floorPages = pagesIn(plainPdf(pages));
      const pairs = await inTurns(
        isQuick ? 2 : 5,
        () => timed(() => plainPdf(pages)),
        () => timed(ours),
      );
      return [
        {
          id: 'pdf',
          title: 'PDF/UA of the plan of the demonstration',
          floorTitle: 'Typst sets a plain untagged document with as many pages',
          unit: 'ms',
          ...compared(pairs),
          notes: [
            `${pages} pages with tables and charts, ${Math.round(pdf.length / 1024)} kB (floor ${floorPages} pages)`,
          ],
        },
      ];
    }),
  );
}
