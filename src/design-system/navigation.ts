import { type AddressName, address, type Language } from '../language/index.ts';
import { designMessages } from './messages.ts';
import type { NavigationItem } from './page.ts';

const publicParts = {
  plan: 'public.plan',
  progress: 'public.progress',
  area: 'public.areas',
  scrutiny: 'public.scrutiny',
} as const;
export type PublicPart = keyof typeof publicParts;

const workParts = {
  home: 'work.home',
  evidence: 'work.evidence',
  plan: 'work.plan',
  updates: 'work.updates',
  delivery: 'work.delivery',
  governance: 'work.governance',
  more: 'work.more',
} as const;
export type WorkPart = keyof typeof workParts;

function itemsOf<Part extends string>(
  parts: Readonly<Record<Part, AddressName>>,
  shown: readonly Part[],
  item: (part: Part, name: AddressName) => NavigationItem,
): readonly NavigationItem[] {
  return shown.map((part) => item(part, parts[part]));
}

/** The navigation of the public pages of a partnership; `shown` leaves out the parts it has nothing in. */
export function publicNavigation(
  language: Language,
  partnership: string,
  active?: PublicPart,
  shown: readonly PublicPart[] = ['plan', 'progress', 'area'],
): readonly NavigationItem[] {
  const say = designMessages.in(language);
  return itemsOf(publicParts, shown, (part, name) => ({
    text: say(`public.${part}`),
    href: address(name, language, { partnership }),
    active: part === active,
  }));
}

/** The navigation of the signed-in pages; `shown` holds what the role needs, six items at most. */
export function workNavigation(
  language: Language,
  partnership: string,
  active?: WorkPart,
  shown: readonly WorkPart[] = ['home', 'evidence', 'plan', 'delivery', 'governance', 'more'],
): readonly NavigationItem[] {
  const say = designMessages.in(language);
  return itemsOf(workParts, shown, (part, name) => ({
    text: say(`work.part.${part}`),
    href: address(name, language, { partnership }),
    active: part === active,
  }));
}
