import type { Language } from '../../language/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { type AskedItem, type Draft, type DraftPlace, readDraft } from './read-draft.ts';
import type { KeptUpdate, UpdateToSend } from './update.ts';

/** What a correction says: what is right, and why it was not. */
export interface CorrectionDraft {
  readonly draft: Draft;
  readonly reason: Readonly<Record<Language, string>>;
}

/**
 * Reads the correction of an update that was sent. It names the one it puts right and says why, in both languages where
 * it is of a figure: the reason stands beside the figure wherever that is public.
 *
 * Problems: those of `readDraft`, `update.correction-says-nothing`, `update.reason-missing-cy`, `update.reason-missing-en`.
 *
 * @source NEED-16; issue "corrections log"
 */
export function readCorrection(
  asked: AskedItem,
  sent: KeptUpdate,
  { draft, reason }: CorrectionDraft,
  place: DraftPlace,
): { readonly update: UpdateToSend } | { readonly problems: readonly Problem[] } {
  const owed: readonly Language[] = sent.figure ? ['cy', 'en'] : [place.language];
  const lacking = owed
    .filter((language) => reason[language].trim() === '')
    .map((language) => problem(`update.reason-missing-${language}`, { field: `reason_${language}` }));
  const period = sent.figure ? { from: sent.figure.from, to: sent.figure.to } : asked.period;
  const reading = readDraft({ ...asked, period, dueOn: null }, draft, { ...place, month: sent.month });
  if (reading.says === 'unclear') return { problems: [...reading.problems, ...lacking] };
  if (reading.says === 'nothing')
    return { problems: [problem('update.correction-says-nothing', {}), ...lacking] };
  if (lacking.length > 0) return { problems: lacking };
  return { update: { ...reading.update, corrects: sent.number, reason } };
}
