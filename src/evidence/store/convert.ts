import { join } from 'node:path';
import { type Conversion, type Converted, isLarge } from './conversion.ts';
import { convertCarefully } from './convert-carefully.ts';
import { convertInOnePass } from './convert-in-one-pass.ts';
import { withDuckdb } from './duckdb.ts';
import { beginInspection } from './source-inspection.ts';

/**
 * Turns a file into observations. A large plain file goes through in one pass, from the reader straight to Parquet,
 * with every check made on the way; as soon as anything is wrong, and for every small or odd file, a slower reading
 * follows that can say what and where.
 */
export async function convert(conversion: Conversion): Promise<Converted> {
  const spill = join(conversion.folder, 'spill');
  if (isLarge(conversion) && !conversion.isTriedInOnePass) {
    const inspection = await beginInspection(conversion.source.path, conversion.source.name);
    try {
      const swift = await convertInOnePass(conversion, spill, inspection);
      if (swift) return swift;
    } finally {
      await inspection.close();
    }
  }
  return withDuckdb(spill, (db) => convertCarefully(db, conversion));
}
