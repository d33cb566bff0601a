// npm run bench [-- --quick] [-- NAME …]: every measurement, or those named. Quick ones are not written down.
import { parseArgs } from 'node:util';
import { measureAnnualReport } from './annual-report.ts';
import { measureAreaProfile } from './area-profile.ts';
import { measureAssess } from './assess.ts';
import { measureAssessment } from './assessment.ts';
import { measureCheck } from './check.ts';
import type { Comparison } from './comparison.ts';
import { measureImport } from './import.ts';
import { measureMaps } from './maps.ts';
import { measureMethods } from './methods.ts';
import { lineOf, writePage } from './page.ts';
import { measurePages } from './pages.ts';
import { measurePdf } from './pdf.ts';
import { measureScorecards } from './scorecards.ts';
import { measureStandardisedMethods } from './standardised-methods.ts';
import { measureStart } from './start.ts';
import { measureUpdates } from './updates.ts';

const measurements = {
  'annual-report': measureAnnualReport,
  check: measureCheck,
  import: measureImport,
  maps: measureMaps,
  methods: measureMethods,
  assess: measureAssess,
  assessment: measureAssessment,
  profile: measureAreaProfile,
  pages: measurePages,
  pdf: measurePdf,
  scorecards: measureScorecards,
  standardised: measureStandardisedMethods,
  start: measureStart,
  updates: measureUpdates,
};

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !Object.hasOwn(measurements, name));
if (unknown.length > 0) {
  console.error(`No measurement ${unknown.join(', ')}. There are: ${Object.keys(measurements).join(', ')}.`);
  process.exit(2);
}

const done: Comparison[] = [];
for (const [name, measure] of Object.entries(measurements)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  for (const comparison of await measure({ isQuick: values.quick })) {
    done.push(comparison);
    console.log(lineOf(comparison));
    for (const note of comparison.notes) console.log(`  ${note}`);
  }
}
if (!values.quick) {
  await writePage(done, new Date());
  console.log('Written to docs/performance.md and bench/baseline.json.');
}
