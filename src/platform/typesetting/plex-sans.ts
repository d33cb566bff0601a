import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const fontFiles = [
  '400Regular/IBMPlexSans_400Regular.ttf',
  '400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf',
  '700Bold/IBMPlexSans_700Bold.ttf',
];

let kept: readonly Buffer[] | undefined;

/** The font of documents and of the drawings in them, read once. */
export function plexSans(): readonly Buffer[] {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/ibm-plex-sans/package.json'),
  );
  kept ??= fontFiles.map((file) => readFileSync(path.join(folder, file)));
  return kept;
}
