import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { dataTable, emptyState, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type EvidenceSource, evidenceSourceDefinition, unregisteredSources } from '../evidence-source.ts';
import { indicatorMessages } from '../indicator-messages.ts';
import { type CataloguedDataset, datasets, latestReleaseOf } from '../store/catalogue.ts';
import { datasetTitle, evidenceNavigation, mayImport } from './catalogue-pages.ts';
import { evidenceCrumb } from './import-pages.ts';
import { evidencePageMessages } from './page-messages.ts';
import { addAnchor, recordAnchor, recordAnchors } from './record-anchor.ts';

/**
 * The register of sources of evidence: what each is, who brings its data, what has been imported from it and when, and
 * the other evidence had from it; then the systems and repositories that the guidance names and nobody has registered.
 *
 * @source NEED-11; SYS-02, SYS-03, SYS-04, SYS-24; INFO-10
 */
export const sourcesPage: Handler = async (request) => {
  const { services, language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const say = evidencePageMessages.in(language);
  const records = await services.records.load(services.db, partnership);
  const sources = records.all(evidenceSourceDefinition);
  const imported = await importedFrom(request);
  const main = html`<h1 class="govuk-heading-l">${say('sources.title')}</h1>
    ${evidenceNavigation(request, 'sources')}
    <p class="govuk-body-l">${say('sources.lead')}</p>
    ${
      sources.length === 0
        ? emptyState(say('sources.none'))
        : dataTable({
            language,
            caption: say('sources.registered'),
            columns: [
              { text: say('sources.source') },
              { text: say('sources.type') },
              { text: say('sources.state') },
              { text: say('sources.partner') },
              { text: say('sources.datasets') },
              { text: say('sources.evidence') },
            ],
            rows: sources.map((source) => sourceRow(request, records, imported, source)),
          })
    }
    <p class="govuk-body">${addAnchor(request, 'evidence-source', say('sources.add'))}</p>
    ${notRegistered(request, sources)}`;
  return page(say('sources.title'), main, {
    current: 'work.evidence',
    width: 'full',
    breadcrumbs: [evidenceCrumb(request)],
  });
};

/** A dataset and the day its latest release was published. */
interface ImportedDataset extends CataloguedDataset {
  readonly publishedOn: string | null;
}

async function importedFrom({
  services: { db },
  partnershipId,
}: PageRequest): Promise<readonly ImportedDataset[]> {
  const partnership = partnershipId ?? '';
  return Promise.all(
    (await datasets(db, partnership)).map(async (dataset) => ({
      ...dataset,
      publishedOn: (await latestReleaseOf(db, partnership, dataset.description.id))?.publishedOn ?? null,
    })),
  );
}

function sourceRow(
  request: PageRequest,
  records: RecordSet,
  imported: readonly ImportedDataset[],
  source: EvidenceSource,
) {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const named = indicatorMessages.in(language);
  const { sourceType, state, organisation, endedOn } = source.values;
  const partner = organisation === null ? undefined : records.find('organisation', organisation);
  const others = records
    .ofKind('evidence-item')
    .filter(({ values }) => values['registeredSource'] === source.code);
  return [
    recordAnchor(request, source),
    sourceType === null ? '' : named(`option.evidence-source.sourceType.${sourceType}`),
    html`${state === null ? nothing : named(`option.evidence-source.state.${state}`)}${endedOn !== null && html`<br>${sayDate(endedOn, language)}`}`,
    partner ? recordAnchor(request, partner) : '',
    datasetLinks(
      request,
      imported.filter(({ description }) => description.registeredSource === source.code),
    ),
    recordAnchors(request, others, say('sources.noEvidence')),
  ];
}

/** What was imported from a source; where that is nothing, the way to do it. */
function datasetLinks(request: PageRequest, those: readonly ImportedDataset[]): Html {
  const { language, partnershipId } = request;
  const say = evidencePageMessages.in(language);
  const partnership = partnershipId ?? '';
  const importLink =
    mayImport(request) &&
    html`<a class="govuk-link" href="${address('work.import', language, { partnership })}">${say('sources.import')}</a>`;
  if (those.length === 0)
    return html`<span class="ll-missing">${say('sources.noDataset')}</span> ${importLink}`;
  return html`<ul class="govuk-list govuk-list--spaced">${those.map(
    ({ description, publishedOn }) =>
      html`<li><a class="govuk-link" href="${address('work.dataset', language, { partnership, code: description.id })}">${datasetTitle(description, language)}</a>${publishedOn !== null && html`<br>${say('sources.latest', { date: sayDate(publishedOn, language) })}`}</li>`,
  )}</ul>${importLink}`;
}

function notRegistered(request: PageRequest, sources: readonly EvidenceSource[]): Html {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const missing = unregisteredSources(sources);
  const heading = html`<h2 class="govuk-heading-m">${say('sources.missing')}</h2>`;
  if (missing.length === 0) return html`${heading}<p class="govuk-body">${say('sources.missing.none')}</p>`;
  return html`${heading}<p class="govuk-body">${say('sources.missing.lead')}</p>
    <ul class="govuk-list govuk-list--spaced">${missing.map(
      (name) =>
        html`<li>${addAnchor(request, 'evidence-source', indicatorMessages.in(language)(`option.evidence-source.named.${name}`), { named: name })}</li>`,
    )}</ul>`;
}
