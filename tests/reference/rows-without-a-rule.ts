/**
 * Rows of the catalogue of requirements that carry a force code but that no row of a rulebook can cite, with the reason.
 * They ask something of the program, or state a fact: there is nothing in them for a partnership to meet.
 */
export const rowsWithoutARule: readonly { readonly reason: string; readonly rows: readonly string[] }[] = [
  {
    reason:
      'How the engine itself works: dated rows, the standing of chapters, bodies and their successors, force and conflicts, each with tests of its own.',
    rows: ['LAW-01', 'LAW-03', 'LAW-04', 'LAW-05', 'LAW-06', 'LAW-08'],
  },
  {
    reason:
      'What the page of a rulebook says where a source is silent (“not stated in source”), and how it is filled in: duty-cycles.yaml, not a rule.',
    rows: ['DUTY-53'],
  },
  {
    reason:
      'What a consultation offers those who reply, late replies, and how replies are published: features of consultation, in no source a duty on the plan.',
    rows: ['CONS-08', 'CONS-09', 'CONS-10', 'CONS-11'],
  },
  {
    reason: 'A copy of each approved version that never changes: the program keeps it, nobody can omit it.',
    rows: ['APPR-08'],
  },
  {
    reason:
      'Disclosure control, figures kept apart from what is personal, and logs of access: the program does these itself.',
    rows: ['INFO-09'],
  },
  {
    reason:
      'Kinds of area, how they lie in one another, and work across several of them: what the register of areas, plans, committees and agreements hold.',
    rows: ['GEO-01', 'GEO-02'],
  },
  {
    reason: 'Facts about places that the guidance states: places.yaml of the rulebook of 2007, not a rule.',
    rows: ['GEO-07'],
  },
  {
    reason: 'From outside the sources of these rulebooks, and to be verified before anybody relies on it.',
    rows: ['LANG-07'],
  },
];
