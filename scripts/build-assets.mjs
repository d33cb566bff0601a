// Makes assets/built: one style sheet, its fonts and the icon, each named by a hash of its content, and a manifest of
// the names. Plain JavaScript, so that it runs on whatever Node a fresh machine has (20 or later).
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import * as sass from 'sass';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'assets', 'built');
const served = '/assets/';

function hashedName(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
}

function put(name, content) {
  const hashed = hashedName(name, content);
  writeFileSync(join(built, hashed), content);
  if (/\.(css|svg)$/.test(name)) {
    // A web server sends these to browsers that take them.
    writeFileSync(join(built, `${hashed}.br`), brotliCompressSync(content));
    writeFileSync(join(built, `${hashed}.gz`), gzipSync(content));
  }
  return served + hashed;
}

rmSync(built, { recursive: true, force: true });
mkdirSync(built, { recursive: true });

const fontFolder = join(dirname(require.resolve('@fontsource/ibm-plex-sans/package.json')), 'files');
const fonts = new Map();
for (const weight of [400, 700]) {
  for (const subset of ['latin', 'latin-ext']) {
    const name = `ibm-plex-sans-${subset}-${weight}-normal.woff2`;
    fonts.set(name, put(name, readFileSync(join(fontFolder, name))));
  }
}
copyFileSync(join(fontFolder, '..', 'LICENSE'), join(built, 'ibm-plex-sans-LICENSE.txt'));

const govuk = dirname(dirname(require.resolve('govuk-frontend')));
const { css } = sass.compile(join(root, 'assets', 'llinyn.scss'), {
  style: 'compressed',
  loadPaths: [join(root, 'assets'), govuk],
  quietDeps: true,
  silenceDeprecations: ['import'],
});
let styles = css;
for (const [name, address] of fonts) styles = styles.replaceAll(name, address);
if (/crown|crest|GDS Transport/i.test(styles)) throw new Error('The style sheet holds a mark of GOV.UK.');

const manifest = {
  styleSheet: put('llinyn.css', styles),
  icon: put('llinyn.svg', readFileSync(join(root, 'assets', 'mark.svg'))),
  fonts: [
    fonts.get('ibm-plex-sans-latin-400-normal.woff2'),
    fonts.get('ibm-plex-sans-latin-700-normal.woff2'),
  ],
};
writeFileSync(join(built, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`Style sheet ${Math.round(styles.length / 1024)} kB: ${manifest.styleSheet}`);
