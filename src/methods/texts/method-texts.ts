import { defineMessages } from '../../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/**
 * What each method answers, how, what it assumes and when it refuses, in both languages: keys `<method>.title`,
 * `.answers`, `.how`, `.assumes` and `.refuses`. `docs/methods.md` says the same at more length.
 */
export const methodTexts = defineMessages({ cy, en });

/** Methods in the order of their list, each with the sources of its formula. */
export const methodSources = {
  proportion: ['Wilson EB (1927), J Am Stat Assoc 22:209–212'],
  rate: [
    'Garwood F (1936), Biometrika 28:437–442',
    'Breslow NE, Day NE (1987), Statistical Methods in Cancer Research II',
  ],
  mean: ['Student (1908), Biometrika 6:1–25'],
  'benchmark-comparison': ['Association of Public Health Observatories (2008), Technical Briefing 3'],
  'recent-trend': ['Draper NR, Smith H (1998), Applied Regression Analysis, 3rd ed'],
  'spc-xmr': ['Wheeler DJ (2000), Understanding Variation, 2nd ed', 'NHS England, Making Data Count'],
  forecast: [
    'Hyndman RJ, Koehler AB, Ord JK, Snyder RD (2008), Forecasting with Exponential Smoothing',
    'Tashman LJ (2000), International Journal of Forecasting 16:437–450',
  ],
  'pace-to-target': [],
  'similar-areas': [],
  quantile: ['Fisher WD (1958), J Am Stat Assoc 53:789–798'],
  'fifths-gap': ['Newcombe RG (1998), Statistics in Medicine 17:873–890'],
  gap: [
    'Newcombe RG (1998), Statistics in Medicine 17:873–890',
    'Donner A, Zou GY (2012), Statistical Methods in Medical Research 21:347–359',
  ],
  'slope-index-of-inequality': [
    'Low A, Low A (2004), Journal of Public Health 26:388–395',
    'Mackenbach JP, Kunst AE (1997), Social Science and Medicine 44:757–771',
  ],
  'directly-standardised-rate': ['Dobson AJ and others (1991), Statistics in Medicine 10:457–462'],
  'indirectly-standardised-ratio': ['Breslow NE, Day NE (1987), Statistical Methods in Cancer Research II'],
  'funnel-plot': ['Spiegelhalter DJ (2005), Statistics in Medicine 24:1185–1202'],
  'life-expectancy': [
    'Chiang CL (1968), Introduction to Stochastic Processes in Biostatistics',
    'Silcocks PBS, Jenner DA, Reza R (2001), J Epidemiol Community Health 55:38–43',
  ],
  're-aggregation': ['Goodchild MF, Lam NS-N (1980), Geo-Processing 1:297–312'],
  'carried-ranks': [
    'Office for National Statistics (2022), LSOA (2011) to LSOA (2021) exact fit lookup',
    'Welsh Government (2019), Welsh Index of Multiple Deprivation 2019',
  ],
  'disclosure-control-and-rounding': [
    'Fischetti M, Salazar-González JJ (2000), JASA 95:916–928',
    'Hundepool A and others (2012), Statistical Disclosure Control',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MethodName = keyof typeof methodSources;

export const methodNames = Object.keys(methodSources) as readonly MethodName[];

/** The text that tells of a calculation, where it shares one with another. */
export const toldUnder: Readonly<Record<string, MethodName>> = {
  wilson: 'proportion',
  byars: 'rate',
  'indirectly-standardised-rate': 'indirectly-standardised-ratio',
};
