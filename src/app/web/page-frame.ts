import { type Acting, roleMay } from '../../access/index.ts';
import type { PageAnswer, Services } from '../../access/web/index.ts';
import { deadlineMessages } from '../../deadlines/messages.ts';
import { countDue } from '../../delivery/store/index.ts';
import {
  componentsIn,
  html,
  type NavigationItem,
  nothing,
  type PageActor,
  type PageOptions,
  type PublicPart,
  page,
  publicNavigation,
  type WorkPart,
  workNavigation,
} from '../../design-system/index.ts';
import {
  type AddressName,
  address,
  alternateOf,
  type Language,
  otherLanguage,
} from '../../language/index.ts';
import { organisationDefinition, type Partnership } from '../../partnership/index.ts';
import { calledOf } from '../../records/index.ts';
import { workMenuOf } from './work-menu.ts';

/** Where a page stands: what the frame around it must know. */
export interface PagePlace {
  readonly language: Language;
  readonly path: string;
  readonly address: AddressName | null;
  readonly partnershipId: string | null;
  readonly partnership: Partnership | null;
  readonly acting: Acting | null;
  /** Whom the page greets, and the token their forms carry; null on public pages. */
  readonly person: { readonly name: string; readonly csrfToken: string } | null;
  readonly origin: string | undefined;
  readonly notice: string | undefined;
  /** Addresses that somebody answers: navigation leads nowhere else. */
  readonly answered: ReadonlySet<string>;
}

const publicParts: readonly (readonly [PublicPart, AddressName, RegExp])[] = [
  [
    'plan',
    'public.plan',
    /^public\.(plan|section|outcome|priorit|action|dut|thread|document|partner|version)/,
  ],
  ['progress', 'public.progress', /^public\.(progress|measure|scorecard|colour-rules)/],
  [
    'area',
    'public.areas',
    /^public\.(area|indicator|need|assessment|dataset|release|method|data-gaps|corrections)/,
  ],
  ['scrutiny', 'public.scrutiny', /^public\.(scrutiny|recommendation|annual-report)/],
];

const workParts: readonly (readonly [WorkPart, AddressName, RegExp])[] = [
  ['home', 'work.home', /^work\.home/],
  ['updates', 'work.updates', /^work\.update/],
  [
    'evidence',
    'work.evidence',
    /^work\.(evidence$|dataset|disclosure|release|import|indicator|area|need|assessment|prioriti|round|profile|child-poverty|children$|coverage|data-gaps|what-works|seven-steps|equality|analytical)/,
  ],
  [
    'plan',
    'work.plan',
    /^work\.(plan|record|life|approval|promise|mirroring|sent|accountability|reviews|thread)/,
  ],
  ['delivery', 'work.delivery', /^work\.(delivery|ownership|update|turning|scorecard|measure)/],
  [
    'governance',
    'work.governance',
    /^work\.(governance|meeting|posts|bodies|landscape|membership|streamlining|registers)/,
  ],
  ['more', 'work.more', /^work\./],
];

type Parts<Part extends string> = readonly (readonly [Part, AddressName, RegExp])[];

function partOf<Part extends string>(parts: Parts<Part>, current: string | null): Part | undefined {
  return parts.find(([, , belongs]) => current !== null && belongs.test(current))?.[0];
}

function answeredOf<Part extends string>(parts: Parts<Part>, answered: ReadonlySet<string>): Parts<Part> {
  return parts.filter(([, name]) => answered.has(name));
}

function navigationOf(answer: PageAnswer, place: PagePlace): readonly NavigationItem[] {
  const { language, partnershipId, acting, answered } = place;
  const current = answer.current ?? place.address;
  if (!partnershipId) return [];
  if (acting && isAtWork(place)) {
    const menu = workMenuOf(acting.role);
    const shown = answeredOf(workParts, answered).filter(([part]) => menu.includes(part));
    return workNavigation(
      language,
      partnershipId,
      partOf(shown, current),
      shown.map(([part]) => part),
    );
  }
  const shown = answeredOf(publicParts, answered);
  return publicNavigation(
    language,
    partnershipId,
    partOf(publicParts, current),
    shown.map(([part]) => part),
  );
}

function isAtWork({ address: name }: PagePlace): boolean {
  return name?.startsWith('work.') ?? false;
}

function partnershipPart(place: PagePlace): Pick<PageOptions, 'partnership'> {
  const { language, partnership, partnershipId } = place;
  if (!partnership || !partnershipId) return {};
  const names = partnership.values.name;
  const own = names[language];
  return {
    partnership: {
      name: own || names[otherLanguage(language)],
      href: address(isAtWork(place) ? 'work.home' : 'public.home', language, { partnership: partnershipId }),
      ...(own ? {} : { language: otherLanguage(language) }),
    },
  };
}

async function actorPart(place: PagePlace, services: Services): Promise<Pick<PageOptions, 'actor'>> {
  const { language, acting, person } = place;
  if (person === null) return {};
  const code = acting?.organisation;
  const organisation =
    acting && code
      ? await services.records.read(services.db, acting.partnershipId, organisationDefinition, code)
      : undefined;
  const updates = await updatesPart(place, services);
  const several = (acting?.actor.memberships.length ?? 0) > 1;
  return {
    actor: {
      person: person.name,
      csrfToken: person.csrfToken,
      ...(organisation && { organisation: calledOf(organisationDefinition, organisation)[language] }),
      ...(several && { changeHref: address('site.home', language) }),
      ...(updates && { updates }),
    },
  };
}

/** How much a person has still to tell, for those who tell anything. */
async function updatesPart(
  { language, acting, answered }: PagePlace,
  services: Services,
): Promise<PageActor['updates']> {
  if (!acting || !roleMay(acting.role, 'updates.send') || !answered.has('work.updates')) return undefined;
  const href = address('work.updates', language, { partnership: acting.partnershipId });
  return { count: await countDue(services, acting), href };
}

function searchPart(place: PagePlace): Pick<PageOptions, 'search'> {
  const { language, partnershipId, path, answered } = place;
  const name = isAtWork(place) ? 'work.search' : 'public.search';
  if (!partnershipId || !answered.has(name)) return {};
  const value = new URLSearchParams(path.split('?')[1] ?? '').get('q');
  return {
    search: {
      action: address(name, language, { partnership: partnershipId }),
      ...(value === null ? {} : { value }),
    },
  };
}

/** On public pages, the way to the partnership’s dates: published pages are frozen and cannot hold it. */
function datesPart({
  language,
  partnershipId,
  address: name,
  answered,
}: PagePlace): Pick<PageOptions, 'ownLinks'> {
  if (!partnershipId || !name?.startsWith('public.') || !answered.has('public.dates')) return {};
  const href = address('public.dates', language, { partnership: partnershipId });
  return { ownLinks: [{ text: deadlineMessages.in(language)('public.title'), href }] };
}

/** A page in the frame of its place: header, navigation, language switch, breadcrumbs, the outcome of the last act. */
export async function framed(answer: PageAnswer, place: PagePlace, services: Services): Promise<string> {
  const { language, notice, origin } = place;
  const isPublic = place.address?.startsWith('public.') ?? false;
  const banner = notice
    ? componentsIn(language).notificationBanner({ type: 'success', text: notice })
    : nothing;
  const main =
    answer.width === 'full'
      ? answer.main
      : html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${answer.main}</div></div>`;
  const [path = ''] = place.path.split('?');
  return page({
    language,
    title: answer.title,
    main,
    before: html`${banner}${answer.before}`,
    alternate: answer.alternate ?? alternateOf(place.path),
    navigation: navigationOf(answer, place),
    breadcrumbs: answer.breadcrumbs ?? [],
    hasErrors: answer.hasErrors ?? false,
    ...(isPublic && { canonical: path }),
    ...(origin && { origin }),
    ...(answer.description && { description: answer.description }),
    ...(answer.printed && { printed: answer.printed }),
    ...(answer.twins && { twins: answer.twins }),
    ...partnershipPart(place),
    ...searchPart(place),
    ...datesPart(place),
    ...(await actorPart(place, services)),
  });
}
