import type { Services } from '../../access/web/index.ts';
import type { CodesFor } from '../../editing/web/index.ts';
import type { Language } from '../../language/index.ts';
import { threadRulebook } from '../index.ts';
import { rulebooksIn } from './plan-check.ts';

/** The rulebooks a plan can follow and the duties it can discharge, as the rulebooks at hand name them. */
export const codesOffered: CodesFor = async (services, kind, field, language) => {
  if (kind !== 'plan') return null;
  if (field === 'rulebook') return rulebooks(services, language);
  return field === 'duties' ? duties(services, language) : null;
};

async function followed({ rulebooksFolder }: Services) {
  return (await rulebooksIn(rulebooksFolder)).filter(({ id }) => id !== threadRulebook);
}

async function rulebooks(services: Services, language: Language) {
  return (await followed(services)).map(({ id, name }) => ({ code: id, title: name[language] }));
}

async function duties(services: Services, language: Language) {
  const families = (await followed(services)).flatMap((rulebook) => rulebook.families);
  return families
    .filter((family) => !family.always)
    .map(({ id, name }) => ({ code: id, title: name[language] }));
}
