/**
 * What a section of a plan may be about: the list a form offers and content rules look for. Each topic belongs to
 * the duty family that asks for it; `plan` are those of the integrated plan itself.
 *
 * @source 000 Ch2, Ch5 and Annex A; requirements PLAN-01, PLAN-04, PLAN-13, PLAN-14, DUTY-11, DUTY-21, DUTY-31, DUTY-43
 */
export const sectionTopicsByFamily = {
  plan: [
    'long-term-vision',
    'demography',
    'socio-economic',
    'climate-change',
    'prevention',
    'key-issues',
    'trends',
    'local-variation',
    'disadvantaged-groups',
    'protected-characteristics',
    'needs-projection',
    'priority-outcomes',
    'partner-contributions',
    'information-strategy',
    'public-information',
    'engagement-strategy',
    'children-participation',
    'governance',
    'performance-management',
    'scrutiny',
    'duties-discharged',
    'areas-covered',
    'sustainable-development',
    'equality',
    'uncrc',
    'welsh-language',
    'citizen-engagement',
    'links-to-other-plans',
    'neighbourhood-working',
    'programme-for-government',
    'public-summary',
    'changes-at-review',
    'differences-of-view',
    'engagement-after-publication',
  ],
  'community-strategy': [
    'community-strategy-objectives',
    'community-strategy-actions',
    'community-strategy-wellbeing-objectives',
    'community-strategy-sustainable-objectives',
    'community-strategy-monitoring',
    'community-strategy-voices',
  ],
  'crime-and-disorder': [
    'crime-strategies',
    'crime-priorities',
    'crime-steps',
    'crime-resources',
    'crime-measuring-success',
    'crime-engagement',
    'police-and-crime-objectives',
  ],
  'children-and-young-people': [
    'cyp-cooperation',
    'cyp-wellbeing-arrangements',
    'child-poverty-strategy',
    'mental-health-scheme',
  ],
  'health-and-wellbeing': [
    'health-state',
    'health-needs',
    'health-provision',
    'health-gaps',
    'health-risks',
    'health-factors',
    'health-anticipated-needs',
    'health-improvement',
    'health-services-required',
    'health-commissioning',
    'health-resources',
    'health-directions',
  ],
  participation: ['participation-arrangements'],
  'planning-principles': [
    'principle-sustainability',
    'principle-outcomes',
    'principle-relationships',
    'principle-accountability',
    'principle-tiers',
    'principle-integration',
    'principle-workforce',
    'principle-equality',
    'principle-evaluation',
  ],
} as const;

export type DutyFamilyOfTopic = keyof typeof sectionTopicsByFamily;

/** Every topic, in the order a form shows them. */
export const sectionTopics: readonly string[] = Object.values(sectionTopicsByFamily).flat();

/** Topics that belong to a duty family; empty for a family that asks for no section of its own. */
export function topicsOfFamily(family: string): readonly string[] {
  return Object.hasOwn(sectionTopicsByFamily, family)
    ? sectionTopicsByFamily[family as DutyFamilyOfTopic]
    : [];
}

/** The parts of a plan. @source 000 Ch2, "What should single integrated plans include?" */
export const planParts = [
  'vision',
  'analysis',
  'action-plan',
  'information-strategy',
  'engagement-strategy',
  'assurance',
  'other',
] as const;
