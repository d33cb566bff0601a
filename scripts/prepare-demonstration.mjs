// Run by set-up, with the pinned Node: the example county, loaded once for whoever starts with a new data folder.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { programPlace } from './bundle/fresh-bundle.mjs';

enableCompileCache(fileURLToPath(new URL('../.set-up/compiled', import.meta.url)));
const { prepareDemonstration } = await import(programPlace('prepare-demonstration'));
await prepareDemonstration((step) => process.stderr.write(`Llinyn: ${step}\n`));
