import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, type Html } from '../../design-system/index.ts';
import type { Language } from '../../language/index.ts';
import type { WithheldMark } from '../disclosure.ts';
import { disclosureMessages } from '../disclosure-messages.ts';
import { sayRuling, sayUnpublished } from '../disclosure-words.ts';
import { rulingOnDataset } from '../store/dataset-ruling.ts';

/** Stands beside a figure that does not go out, for those who may see it. */
export function unpublishedTag(mark: WithheldMark, language: Language): Html {
  return componentsIn(language).tag({ text: sayUnpublished(mark, language), classes: 'govuk-tag--yellow' });
}

/** What is done with small counts of a dataset and why, as a row of its particulars; none where there is no dataset. */
export async function smallCountsRow({ services, partnershipId, language }: PageRequest, dataset: string) {
  const ruling = await rulingOnDataset(services.db, partnershipId ?? '', dataset);
  if (!ruling) return [];
  const title = disclosureMessages.in(language)('ruling.title');
  return [{ key: { text: title }, value: { text: sayRuling(ruling, language) } }];
}
