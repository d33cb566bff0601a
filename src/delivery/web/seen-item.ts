import { z } from 'zod';
import type { Language } from '../../language/index.ts';
import type { AskedItem } from '../updates/read-draft.ts';

const day = z.iso.date();

/** What a form carries of each item: how it stood when the page was drawn. */
const seenItem = z.object({
  basedOn: z.number().int().nullable(),
  state: z.string().nullable(),
  words: z.string(),
  likelihood: z.number().nullable(),
  impact: z.number().nullable(),
  period: z.object({ from: day, to: day }).nullable(),
});

/** How an item stood, to be sent along with the form. */
export function writeSeen({ basedOn, standing, period }: AskedItem, language: Language): string {
  const { state, likelihood, impact } = standing;
  return JSON.stringify({ basedOn, state, words: standing.words[language], likelihood, impact, period });
}

/** The item as its sender saw it, whatever has become of it since; unchanged where the form does not say. */
export function asSeen(item: AskedItem, sent: string, language: Language): AskedItem {
  const read = seenItem.safeParse(parsed(sent));
  if (!read.success) return item;
  const { basedOn, state, words, likelihood, impact, period } = read.data;
  const standing = {
    ...item.standing,
    ...{ state, likelihood, impact },
    words: { ...item.standing.words, [language]: words },
  };
  return { ...item, basedOn, standing, period: item.period && period };
}

/** The period a form speaks of, for an item that may have been told meanwhile. */
export function periodSeen(sent: string): AskedItem['period'] {
  const read = seenItem.safeParse(parsed(sent));
  return read.success ? read.data.period : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
