/**
 * Who may use whom. A rule's name is its explanation; the ladder is that of docs/architecture.md. The rules look at the
 * program as it runs, with its types taken off (tests/architecture/boundaries.test.ts), so imports of types do not count
 * and files end in `.mjs`.
 */
/** Folders on one rung may use each other. */
const rungs = [
  ['language'],
  ['calendar'],
  ['records'],
  ['geography'],
  ['methods'],
  ['charts', 'design-system'],
  ['platform'],
  // A person belongs to a partnership, and its pages name both.
  ['access', 'partnership'],
  ['duties'],
  ['evidence'],
  ['needs'],
  ['performance', 'plan'],
  ['governance'],
  ['approval'],
  ['deadlines'],
  ['turning'],
  ['delivery'],
  ['scrutiny'],
  ['self-assessment'],
  ['board'],
  ['reporting'],
  ['principles'],
  ['editing', 'thread'],
  ['kit'],
  ['stratml'],
  ['publishing'],
  ['partner-systems'],
  ['app'],
];

const edges = '(store|web|cli|documents|mail)';
/** A capability's own files, and those of its rooms (`src/needs/analysis/`): all but its edges. */
const core = [
  `^src/(?!app/|platform/)[^/]+/[^/]+\\.mjs$`,
  `^src/(?!app/|platform/)[^/]+/(?!${edges}/)[^/]+/[^/]+\\.mjs$`,
];
const tests = '\\.test\\.mjs$';

function above(rung) {
  return rungs.slice(rung + 1).flat();
}

const ladderRules = rungs.slice(0, -1).map((folders, rung) => ({
  name: `ladder-${folders.join('-and-')}`,
  comment: `${folders.join(' and ')} may use what stands before it in the list of docs/architecture.md, never what stands after it`,
  severity: 'error',
  // Edges of any folder may use the platform and the pages of access.
  from: { path: `^src/(${folders.join('|')})/`, pathNot: [tests, `^src/[^/]+/${edges}/`] },
  to: {
    path: `^src/(${above(rung).join('|')})/`,
  },
}));

const edgeLadderRules = rungs.slice(0, -1).map((folders, rung) => ({
  name: `ladder-edges-${folders.join('-and-')}`,
  comment: `the edges of ${folders.join(' and ')} may use platform and access besides, and nothing else that stands after it`,
  severity: 'error',
  from: { path: `^src/(${folders.join('|')})/${edges}/`, pathNot: tests },
  to: {
    path: `^src/(${above(rung)
      .filter((folder) => !['platform', 'access', 'partnership', 'design-system'].includes(folder))
      .join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'two files that need each other are one file, or one of them knows too much',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'core-is-pure',
      comment:
        'files of a capability folder and of its rooms touch no disk, no network, no clock: effects arrive as arguments',
      severity: 'error',
      from: { path: core, pathNot: [tests, '^src/design-system/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-edges',
      comment:
        'files of a capability folder and of its rooms use neither platform nor any store, page, command or document',
      severity: 'error',
      from: { path: core, pathNot: tests },
      to: { path: [`^src/platform/`, `^src/[^/]+/${edges}/`] },
    },
    {
      name: 'through-the-front-door',
      comment:
        'another capability is entered by its index.ts; its store, pages and commands by the index.ts of that folder; its words by messages.ts',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: [tests, '^src/app/'] },
      to: {
        path: '^src/[^/]+/',
        pathNot: [
          '^src/$1/',
          '^src/[^/]+/index\\.mjs$',
          `^src/[^/]+/${edges}/index\\.mjs$`,
          '^src/[^/]+/[a-z-]*messages\\.mjs$',
          '^src/platform/',
        ],
      },
    },
    {
      name: 'platform-is-ignorant',
      comment: 'the platform knows no capability: only language and the shape of records and problems',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: tests },
      to: {
        path: '^src/',
        pathNot: [
          '^src/platform/',
          '^src/language/',
          '^src/records/index\\.mjs$',
          '^src/records/[^/]+\\.mjs$',
        ],
      },
    },
    {
      name: 'only-stores-know-sql',
      comment: 'tables are read and written by stores; pages and commands ask them',
      severity: 'error',
      from: { path: '^src/(?!platform/|app/)[^/]+/(?!store/)', pathNot: tests },
      to: { path: 'node_modules/kysely' },
    },
    {
      name: 'app-is-the-top',
      comment: 'nothing uses app but the command itself and the tests',
      severity: 'error',
      from: { path: '^src/(?!app/)' },
      to: { path: '^src/app/' },
    },
    {
      name: 'program-knows-no-tests',
      comment: 'what only tests need is not there when the program runs',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: tests },
      to: { path: ['^tests/', tests, 'node_modules/(vitest|fast-check|playwright-core|@axe-core)/'] },
    },
    ...ladderRules,
    ...edgeLadderRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
