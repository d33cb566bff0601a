/** The head of a rulebook as somebody might write it, with one family, for tests of what is read from its files. */
export function rulebookHead(id: string, family: string): string {
  return `id: ${id}
name: { cy: Fy rheolau, en: My rules }
instrument: { cy: Offeryn, en: Instrument }
edition: "1"
date: 2012-06
documents: { source: { cy: Ffynhonnell, en: Source } }
names:
  plan: { cy: { radical: cynllun, gender: m, plural: cynlluniau }, en: { singular: plan, plural: plans } }
  partnership: { cy: { radical: bwrdd, gender: m, plural: byrddau }, en: { singular: board, plural: boards } }
families: [ { id: ${family}, name: { cy: Un, en: One }, always: true } ]
`;
}
