/** Writes the guide to kits, the template workbook and the filled example into `docs`. Run it after a field changes. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shippedKitFiles } from '../src/kit/store/index.ts';

const docs = path.join(import.meta.dirname, '..', 'docs');
await mkdir(path.join(docs, 'kit'), { recursive: true });
for (const [name, content] of await shippedKitFiles(docs)) {
  await writeFile(path.join(docs, name), content);
  console.log(`docs/${name}`);
}
