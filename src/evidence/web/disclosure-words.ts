import { componentsIn, type Html } from '../../design-system/index.ts';
import type { Language } from '../../language/index.ts';
import type { WithheldMark } from '../disclosure.ts';
import { sayUnpublished } from '../disclosure-words.ts';

/** Stands beside a figure that does not go out, for those who may see it. */
export function unpublishedTag(mark: WithheldMark, language: Language): Html {
  return componentsIn(language).tag({ text: sayUnpublished(mark, language), classes: 'govuk-tag--yellow' });
}
