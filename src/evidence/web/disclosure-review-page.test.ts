import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { askedBy, bringIn, openSmallCounty, smallAreas } from '../../../tests/small-counts-county.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { roleMay } from '../../access/index.ts';
import type { Answer, PageRequest, Services } from '../../access/web/index.ts';
import type { AddressName } from '../../language/index.ts';
import { changes, theSystem, transaction } from '../../platform/database/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import { checkReleases } from '../store/disclosure-gate.ts';
import { keepReleaseOut } from '../store/disclosure-records.ts';
import { evidenceRoutes } from './index.ts';

const routes = evidenceRoutes();
const ours = { dataset: 'helped', producer: 'Cyngor Arian / Arian Council' };
const params = { code: 'helped' };
const roles = ['analyst', 'coordinator', 'delivery-lead', 'viewer'] as const;

function routeOf(method: 'GET' | 'POST', address: AddressName) {
  const route = routes.find((one) => one.method === method && one.address === address);
  if (!route) throw new Error(`No route ${method} ${address}`);
  return route;
}

async function ask(
  services: Services,
  role: (typeof roles)[number] | null,
  [method, address]: readonly ['GET' | 'POST', AddressName],
  given: Partial<PageRequest> = {},
): Promise<Answer> {
  return routeOf(method, address).handle(askedBy(services, role, { address, params, ...given }));
}

function textOf(answer: Answer): string {
  if (answer.type !== 'page') throw new Error(`Expected a page, got ${answer.type}`);
  return answer.main.markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

async function fileOf(answer: Answer): Promise<string> {
  if (answer.type !== 'file') throw new Error(`Expected a file, got ${answer.type}`);
  const parts: string[] = [];
  for await (const part of Readable.from(answer.body)) parts.push(String(part));
  return parts.join('');
}

const reviewIt = ['GET', 'work.disclosure'] as const;
const decide = ['POST', 'work.disclosure'] as const;

describeOnOneEngine('the disclosure review', (open) => {
  it('lists what is withheld with its figures and reasons, in both languages', async () => {
    const services = await openSmallCounty(open);
    await bringIn(services, ours);
    const english = textOf(await ask(services, 'analyst', reviewIt));
    expect(english).toContain('Disclosure review: People helped');
    expect(english).toMatch(/Ardal 0 Period 2024 Measure helped Figure 5 Count 2 Why it is withheld below 5/);
    expect(english).toContain('would give a small count away');
    expect(english).toContain(
      'the producer is the partnership or one of its organisations, and nobody has decided otherwise.',
    );
    const welsh = textOf(await ask(services, 'analyst', reviewIt, { language: 'cy' }));
    expect(welsh).toContain('Adolygu datgelu: Pobl a gafodd gymorth');
    expect(welsh).toMatch(
      /Ardal 0 Cyfnod 2024 Mesur helped Ffigur 5 Cyfrif 2 Pam y mae’n cael ei ddal yn ôl llai na 5/,
    );
    expect(welsh).toContain('y bartneriaeth neu un o’i sefydliadau yw’r cynhyrchydd');
  });

  it('is for those who may import evidence, and nobody else', async () => {
    for (const method of ['GET', 'POST'] as const) {
      expect(routeOf(method, 'work.disclosure').may).toBe('evidence.import');
    }
    expect(roles.filter((role) => roleMay(role, 'evidence.import'))).toEqual(['analyst', 'coordinator']);
  });

  it('shows figures that do not go out on the screen of those who may import, marked, and in no file', async () => {
    const services = await openSmallCounty(open);
    const release = await bringIn(services, ours);
    const page = ['GET', 'work.release'] as const;
    const of = { params: { code: 'helped', release } };
    const analyst = textOf(await ask(services, 'analyst', page, of));
    expect(analyst).toContain('not published: below 5');
    expect(textOf(await ask(services, 'analyst', page, { ...of, language: 'cy' }))).toContain(
      'heb ei gyhoeddi: llai na 5',
    );
    for (const role of ['delivery-lead', 'viewer', null] as const) {
      const text = textOf(await ask(services, role, page, of));
      expect(text).not.toContain('not published');
      expect(text).toContain('Not shown because the number is small');
    }
    for (const role of ['analyst', 'viewer', null] as const) {
      const csv = await fileOf(await ask(services, role, page, { ...of, twin: 'csv' }));
      const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
      const told = smallAreas.slice(0, 2).map((code) => rows.find((row) => row['area_code'] === code));
      for (const row of told) {
        expect(row).toMatchObject({ value: '[c]', numerator: '', denominator: '', status: '[c]' });
      }
      expect(csv).not.toContain('not published');
    }
  });

  it('says on the page of the dataset which policy applies and why, in both languages', async () => {
    const services = await openSmallCounty(open);
    await bringIn(services, ours);
    await bringIn(services, { dataset: 'official', producer: 'Office for National Statistics' });
    const page = ['GET', 'work.dataset'] as const;
    const said = async (code: string, language: 'cy' | 'en') =>
      textOf(await ask(services, 'viewer', page, { params: { code }, language }));
    expect(await said('helped', 'en')).toContain(
      'Small counts Counts below 5, and what would give them away',
    );
    expect(await said('helped', 'cy')).toContain('Cyfrifon bach Mae cyfrifon llai na 5');
    expect(await said('official', 'en')).toContain('another body has published them under a licence');
    expect(await said('official', 'cy')).toContain('corff arall a’u cyhoeddodd o dan drwydded');
  });

  it('changes the policy, keeps who did in the history, and refuses what cannot be understood', async () => {
    const services = await openSmallCounty(open);
    await bringIn(services, ours);
    const wrong = await ask(services, 'analyst', decide, {
      form: { do: 'policy', control: 'own-counts', threshold: 'five' },
    });
    expect(textOf(wrong)).toContain('The policy on small counts cannot be understood.');
    const saved = await ask(services, 'analyst', decide, {
      form: {
        do: 'policy',
        control: 'own-counts',
        threshold: '10',
        zero: 'shown',
        'round-to': '5',
        secondary: 'yes',
      },
    });
    expect(saved.type).toBe('redirect');
    const after = textOf(await ask(services, 'analyst', reviewIt));
    expect(after).toContain(
      'Counts below 10, and what would give them away, go out as [c]: somebody has decided so.',
    );
    const history = await changes(services.db, {
      partnershipId: 'arian',
      table: 'evidence.dataset',
      code: 'helped',
    });
    expect(history.map(({ actor }) => actor)).toContain('sioned');
    await ask(services, 'analyst', decide, { form: { do: 'policy', control: 'published-elsewhere' } });
    expect(textOf(await ask(services, 'analyst', reviewIt, { language: 'cy' }))).toContain(
      'mae rhywun wedi penderfynu bod eu cynhyrchydd wedi rheoli datgelu.',
    );
  });

  it('shows a clash with what is out already, and lets it be accepted with a reason only', async () => {
    const services = await openSmallCounty(open);
    const release = await bringIn(services, { ...ours, disclosure: '{ threshold: 0 }' });
    const place = { db: services.db, files: evidenceFiles(services.dataFolder), partnership: 'arian' };
    const { controls } = await checkReleases(place, [release]);
    await transaction(services.db, theSystem, async (tx) => {
      for (const control of controls) await keepReleaseOut(tx, 'arian', control);
    });
    expect(textOf(await ask(services, 'analyst', reviewIt))).not.toContain('Clash with an earlier release');
    await ask(services, 'analyst', decide, { form: { do: 'policy', control: 'own-counts', threshold: '5' } });
    expect(textOf(await ask(services, 'analyst', reviewIt))).toContain(
      '1 small count cannot be protected any more: an earlier release has given it away.',
    );
    const silent = await ask(services, 'analyst', decide, {
      form: { do: 'accept', reason: ' ' },
      language: 'cy',
    });
    expect(textOf(silent)).toContain('Ni roddwyd rheswm.');
    expect((await checkReleases(place, [release])).problems.length).toBe(1);
    const reason = 'The board agreed on 3 April.';
    const accepted = await ask(services, 'analyst', decide, { form: { do: 'accept', reason } });
    expect(accepted.type).toBe('redirect');
    expect(textOf(await ask(services, 'analyst', reviewIt))).toContain(`Reason: ${reason}`);
    expect((await checkReleases(place, [release])).problems).toEqual([]);
  });

  it('has nothing to show of a dataset that is not there, or has no release', async () => {
    const services = await openSmallCounty(open);
    expect((await ask(services, 'analyst', reviewIt)).type).toBe('not-found');
    expect((await ask(services, 'analyst', decide, { form: { do: 'policy' } })).type).toBe('not-found');
  });
});
