/** Where the built style sheet and icon are served, by names that carry a hash of their content. */
export interface BuiltAssets {
  readonly styleSheet: string;
  readonly icon: string;
  /** Addresses of fonts a page needs at once. */
  readonly fonts: readonly string[];
}

const manifest = new URL('../../assets/built/manifest.json', import.meta.url).href;
const unbuilt: BuiltAssets = { styleSheet: '/assets/llinyn.css', icon: '/assets/llinyn.svg', fonts: [] };

/** What `npm run build:assets` wrote; names without a hash before the first build. */
export const builtAssets: BuiltAssets = await import(manifest, { with: { type: 'json' } }).then(
  (built: { default: BuiltAssets }) => built.default,
  () => unbuilt,
);
