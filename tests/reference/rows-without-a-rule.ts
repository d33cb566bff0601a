/**
 * Rows of the catalogue of requirements that carry a force code but that no row of a rulebook can cite, with the reason.
 * They ask something of the program, or state a fact: there is nothing in them for a partnership to meet.
 */
export const rowsWithoutARule: readonly { readonly reason: string; readonly rows: readonly string[] }[] = [
  {
    reason:
      'How the engine itself works: dated rows, standing, force and conflicts, which its own tests cover.',
    rows: ['LAW-01', 'LAW-03', 'LAW-04', 'LAW-05', 'LAW-06', 'LAW-08'],
  },
  {
    reason: 'What the product must say where a source is silent: such a row simply has no period.',
    rows: ['DUTY-53'],
  },
  {
    reason: 'Forms, late replies and publication of responses: features of consultation.',
    rows: ['CONS-08', 'CONS-09', 'CONS-10', 'CONS-11'],
  },
  {
    reason: 'A copy of each approved version that never changes: the program keeps it, nobody can omit it.',
    rows: ['APPR-08'],
  },
  {
    reason:
      'Disclosure control, separation of personal records and access logs: the program does these itself.',
    rows: ['INFO-09', 'CAF-08'],
  },
  {
    reason: 'Kinds of area and reference facts about places: held by the register of areas.',
    rows: ['GEO-01', 'GEO-02', 'GEO-07'],
  },
  {
    reason: 'From outside the sources of these rulebooks, and to be verified before anybody relies on it.',
    rows: ['LANG-07'],
  },
];
