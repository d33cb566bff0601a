import { reportPlace } from '../src/app/report-place.ts';
import { theSystem, transaction } from '../src/platform/database/index.ts';
import { freezeAnnualReport } from '../src/publishing/annual-report/freeze-annual-report.ts';
import { documentsMadeApart } from '../src/publishing/documents/made-apart.ts';
import { canonicalJson } from '../src/publishing/published-plan.ts';
import { gatherAnnualReport } from '../src/publishing/store/index.ts';
import { sha256 } from '../src/publishing/store/versions.ts';
import { annualReportDefinition, reportTextDefinition } from '../src/reporting/index.ts';
import { type Comparison, compared, type Extent, inTurns, timed } from './comparison.ts';
import { withDemonstration } from './demonstration-program.ts';
import { pagesIn, plainPdf } from './pdf.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** Milliseconds, from the record to a page, a PDF and a Word document in both languages. */
const target = 5000;

/**
 * How long an annual report of the demonstration takes: everything gathered anew after a change of the record, frozen, and
 * its six documents made in a process of their own, as when somebody freezes an edition.
 */
export async function measureAnnualReport({ isQuick }: Extent): Promise<Comparison[]> {
  return inTemporaryFolder((dataFolder) =>
    withDemonstration(dataFolder, async ({ services }, partnership) => {
      const make = async () => {
        const records = await services.records.load(services.db, partnership);
        const [report] = records.all(annualReportDefinition);
        const gathered =
          report && (await gatherAnnualReport(reportPlace(services, partnership), { records, report }));
        if (!gathered) throw new Error('The demonstration has no annual report');
        const content = freezeAnnualReport(gathered.input, { edition: 1, frozenOn: services.today() });
        const documents = await documentsMadeApart({ content, hash: sha256(canonicalJson(content)) });
        return { content, documents };
      };
      const change = async () => {
        const records = await services.records.load(services.db, partnership);
        const [text] = records.all(reportTextDefinition);
        if (!text) throw new Error('The demonstration has no text of a report');
        const { code, values, revision } = text;
        const position = (values.position ?? 0) + 1;
        await transaction(services.db, theSystem, (inside) =>
          services.records.save(inside, partnership, reportTextDefinition, {
            code,
            values: { ...values, position },
            expectedRevision: revision,
          }),
        );
      };
      const { content, documents } = await make();
      const pages = pagesIn(Buffer.from(documents.find(({ name }) => name.endsWith('.pdf'))?.bytes ?? []));
      const figures = compared(
        await inTurns(
          isQuick ? 2 : 5,
          () => timed(() => plainPdf(pages)),
          async () => {
            await change();
            return timed(make);
          },
        ),
      );
      const size = documents.reduce((all, { bytes }) => all + bytes.length, 0);
      return [
        {
          id: 'annual-report',
          title:
            'Annual report of the demonstration: gathered, frozen, HTML, PDF/UA and Word in both languages',
          floorTitle: 'Typst sets one plain untagged document with as many pages as one of the PDFs',
          unit: 'ms',
          ...figures,
          target: { text: `< ${target / 1000} s`, isMet: figures.ours.median < target },
          notes: [
            `${content.actions.length} actions, ${content.results.length} results, ${pages} pages in each PDF, six documents of ${Math.round(size / 1024)} kB in all; documents in a process of their own, whose processor time is not counted`,
          ],
        },
      ];
    }),
  );
}
