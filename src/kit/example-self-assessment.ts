type Row = Readonly<Record<string, string>>;

/** The small partnership looks at itself: a round, what comes of it, and a score against a standard. */
export const selfAssessmentRows: Readonly<Record<string, readonly Row[]>> = {
  'self-assessments': [
    {
      code: 'HA1',
      title_cy: 'Gwanwyn 2026',
      title_en: 'Spring 2026',
      instrument: 'partnership-health',
      opens_on: '2026-03-02',
      closes_on: '2026-03-27',
      organisations: 'B1; B2',
      leads: 'S1',
      minimum_group: '5',
      compared: 'yes',
      findings_cy: 'Rydym yn ymddiried yn ein gilydd, ond nid ydym yn edrych ar y ffigurau.',
      findings_en: 'We trust one another, but we do not look at the figures.',
    },
  ],
  'development-actions': [
    {
      code: 'DV1',
      title_cy: 'Dysgu darllen ffigurau gyda’n gilydd',
      title_en: 'Learn to read figures together',
      self_assessment: 'HA1',
      kind: 'training',
      principle: 'learning',
      organisation: 'B1',
      text_cy: 'Dwy sesiwn cyn yr haf.',
      text_en: 'Two sessions before summer.',
      due_on: '2026-07-31',
      done_on: '2026-07-10',
      programme_cy: 'Rhaglen datblygu partneriaethau',
      programme_en: 'Partnership development programme',
      passed_on: '2026-04-20',
    },
  ],
  'standard-results': [
    {
      code: 'SU1',
      title_cy: 'Help cynnar: mewn rhai mannau',
      title_en: 'Early help: in some places',
      instrument: 'service-standards-audit',
      standard: 'every-child-1',
      organisation: 'B1',
      score: '2',
      basis_cy: 'Mae tair canolfan o chwech ar agor.',
      basis_en: 'Three centres of six are open.',
      evidence: 'E1',
      next_cy: 'Agor y lleill erbyn y gwanwyn.',
      next_en: 'Open the others by spring.',
      assessed_on: '2026-05-04',
    },
  ],
};
