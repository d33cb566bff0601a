type Row = Readonly<Record<string, string>>;

/** The annual report of the small partnership: one text, one answer to the balance check, one reply, one signpost. */
export const reportRows: Readonly<Record<string, readonly Row[]>> = {
  'annual-reports': [
    {
      code: 'AN1',
      title_cy: 'Adroddiad blynyddol 2025-26',
      title_en: 'Annual report 2025-26',
      plan: 'PL1',
      year_starts: '2025-04-01',
      year_ends: '2026-03-31',
    },
  ],
  'report-texts': [
    {
      code: 'RX1',
      report: 'AN1',
      part: 'progress',
      title_cy: 'Plant yn bwyta’n well',
      title_en: 'Children eating better',
      text_cy: 'Cynhaliwyd y cyrsiau cyntaf. Mae’n rhy gynnar i weld eu heffaith ar bwysau plant.',
      text_en: 'The first courses were held. It is too early to see their effect on the weight of children.',
      state: 'agreed',
      position: '1',
      outcomes: 'O1',
      indicators: 'I1',
      measures: 'F1',
      actions: 'A1',
      contributions: 'C1',
    },
  ],
  'report-answers': [
    {
      code: 'RW1',
      report: 'AN1',
      finding: 'promise-omitted',
      about: 'C2',
      reason_cy: 'Gwrthodwyd yr addewid cyn i’r cynllun ddechrau; mae’r cynllun yn dweud pam.',
      reason_en: 'The promise was declined before the plan began; the plan says why.',
      answered_on: '2026-06-10',
    },
  ],
  'report-feedbacks': [
    {
      code: 'FB1',
      title_cy: 'Sylwadau’r llywodraeth ar yr adroddiad',
      title_en: 'The government’s comments on the report',
      plan: 'PL1',
      report: 'AN1',
      office: 'welsh-ministers',
      received_on: '2026-09-14',
      feedback_cy: 'Dangoswch beth a newidiodd i’r teuluoedd eu hunain.',
      feedback_en: 'Show what changed for the families themselves.',
      response_cy: 'Byddwn yn gofyn i’r rhieni ar ddiwedd pob cwrs.',
      response_en: 'We shall ask the parents at the end of every course.',
      responded_on: '2026-10-01',
    },
  ],
  'report-signposts': [
    {
      code: 'SP1',
      title_cy: 'Cynllun gwella’r cyngor 2025-26',
      title_en: 'The council’s improvement plan 2025-26',
      reports: 'AN1',
      organisation: 'B1',
      sort: 'improvement-plan',
      address: 'https://cyngor.glan-y-mor.example/gwella',
      published_on: '2025-10-31',
      shows_cy: 'Faint o blant a gafodd ginio ysgol, ysgol wrth ysgol.',
      shows_en: 'How many children had school lunches, school by school.',
    },
  ],
};
