import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { componentsIn, dataTable, emptyState, type Html, html, nothing } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { type Claim, claimDefinition } from '../claim.ts';
import { judgedIn, type Suspicion, type Verdict } from '../index.ts';
import { dutiesMessages } from '../messages.ts';
import { checksNavigation, noPlanPage } from './checks-navigation.ts';
import { claimHref } from './claim-page.ts';
import { claimTag } from './claim-tag.ts';
import { checkPageMessages } from './page-messages.ts';
import { type KindAndFieldWords, organisationName, recordLink, requirementHref } from './place-link.ts';
import { type CheckOfPlan, checkAskedFor, type PlanCheck } from './plan-check.ts';

/** A claim with the verdict it bears on and what has changed under it. */
interface ClaimRow {
  readonly claim: Claim;
  readonly verdict: Verdict | null;
  readonly why: readonly (Suspicion | 'stray')[];
}

/** Every claim: those to look at again first, then those that another disputes, then the rest. @source PAGES section 4.5 */
export function claimsPage(check: CheckOfPlan, words: KindAndFieldWords): Handler {
  return async (request) => {
    const { language } = request;
    const say = checkPageMessages.in(language);
    const checked = await checkAskedFor(request, check);
    if (!checked) return noPlanPage(request);
    const rows = rowsOf(checked);
    const groups = [
      { heading: 'claims.look-again', rows: rows.filter(({ why }) => why.length > 0) },
      {
        heading: 'claims.disputed',
        rows: rows.filter(({ why, claim }) => why.length === 0 && claim.values.state === 'disputed'),
      },
      {
        heading: 'claims.waiting',
        rows: rows.filter(({ why, claim }) => why.length === 0 && claim.values.state === 'claimed'),
      },
      {
        heading: 'claims.confirmed',
        rows: rows.filter(({ why, claim }) => why.length === 0 && claim.values.state === 'confirmed'),
      },
    ] as const;
    const title = say('claims.title');
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      ${checksNavigation(request, 'claims')}
      <p class="govuk-body-l">${say('claims.lead')}</p>
      ${
        rows.length === 0
          ? emptyState(say('claims.none'), {
              text: say('part.checks'),
              href: address('work.checks', language, { partnership: request.partnershipId ?? '' }),
            })
          : groups.map((group) =>
              group.rows.length === 0 ? nothing : groupOf(request, checked, words, group),
            )
      }`;
    return page(title, main, { current: 'work.checks', width: 'full' });
  };
}

/** What nobody has to act on starts folded. */
function groupOf(
  request: PageRequest,
  checked: PlanCheck,
  words: KindAndFieldWords,
  { heading, rows }: { readonly heading: keyof typeof isFolded; readonly rows: readonly ClaimRow[] },
): Html {
  const caption = checkPageMessages.in(request.language)(heading, { n: rows.length });
  if (!isFolded[heading]) return table(request, checked, words, { caption, rows });
  return componentsIn(request.language).details({
    summaryText: caption,
    text: table(request, checked, words, { caption, captionHidden: true, rows }),
  });
}

const isFolded = {
  'claims.look-again': false,
  'claims.disputed': false,
  'claims.waiting': false,
  'claims.confirmed': true,
} as const;

function rowsOf({ records, result }: PlanCheck): readonly ClaimRow[] {
  const verdicts = new Map(judgedIn(result).map((verdict) => [verdict.requirement.id, verdict] as const));
  return records.all(claimDefinition).map((claim) => {
    const verdict = verdicts.get(claim.values.requirement) ?? null;
    const standing = verdict?.claims.find(({ code }) => code === claim.code);
    return { claim, verdict, why: verdict ? (standing?.suspicions ?? []) : ['stray' as const] };
  });
}

function table(
  request: PageRequest,
  { records }: PlanCheck,
  words: KindAndFieldWords,
  {
    caption,
    captionHidden = false,
    rows,
  }: {
    readonly caption: string;
    readonly captionHidden?: boolean;
    readonly rows: readonly ClaimRow[];
  },
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  return dataTable({
    language,
    caption,
    captionHidden,
    columns: [
      { text: say('claims.claim') },
      { text: say('claim.requirement') },
      { text: say('claim.target') },
      { text: say('requirement.claim-state') },
      { text: say('claim.claimed-by') },
    ],
    rows: rows.map(({ claim, verdict, why }) => [
      html`<a class="govuk-link" href="${claimHref(request, claim.code)}">${say('claim.heading', { code: claim.code })}</a>`,
      verdict
        ? html`<a class="govuk-link" href="${requirementHref(request, verdict.rulebook, verdict.requirement.id)}">${verdict.requirement.wording[language]}</a>`
        : claim.values.requirement,
      recordLink({ kind: claim.values.targetKind, code: claim.values.targetCode }, request, records, words),
      html`${claimTag(claim, why.length > 0, language)}${why.map(
        (each) =>
          html`<span class="ll-figure-cell__more">${dutiesMessages.in(language)(`suspicion.${each}`)}</span>`,
      )}`,
      organisationName(claim.values.claimedBy, records, language),
    ]),
  });
}
