/** A figure the guidance states about the places of Wales, of its time. Words: `fact.<code>`, with `value`. */
export interface ReferenceFact {
  readonly code:
    | 'cf-in-each-authority'
    | 'cf-population'
    | 'cf-vision-years'
    | 'community-councils'
    | 'community-land'
    | 'community-people'
    | 'planning-authorities';
  readonly values: Readonly<Record<string, number>>;
  /** Paragraph of the guidance. */
  readonly source: string;
}

/**
 * Facts on Communities First areas, community councils and planning authorities, as the guidance on community strategies
 * states them. They are of their time: no figure is worked out from them.
 *
 * @source GEO-07; SYS-31; 004 2.9–2.10, 2.20, 5.10
 */
export const referenceFacts: readonly ReferenceFact[] = [
  { code: 'cf-in-each-authority', values: { value: 1 }, source: '004 2.9' },
  { code: 'cf-population', values: { value: 20 }, source: '004 2.9' },
  { code: 'cf-vision-years', values: { from: 5, to: 10 }, source: '004 2.10' },
  { code: 'community-councils', values: { value: 736 }, source: '004 5.10' },
  { code: 'community-land', values: { value: 96 }, source: '004 5.10' },
  { code: 'community-people', values: { value: 70 }, source: '004 5.10' },
  { code: 'planning-authorities', values: { value: 25 }, source: '004 2.20' },
];
