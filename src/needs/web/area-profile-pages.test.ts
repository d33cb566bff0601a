import { inflateSync } from 'node:zlib';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it, test } from 'vitest';
import { asAnalyst, openCounty, saveRecord } from '../../../tests/journeys/analyst-county.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Answer, PageRequest, Services } from '../../access/web/index.ts';
import { type Area, areaCode, areaType } from '../../geography/index.ts';
import { loadAreaRegister, saveAreas, saveLinks } from '../../geography/store/index.ts';
import { checkMessages } from '../../language/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { profileDocument } from '../documents/area-profile-document.ts';
import cy from '../documents/area-profile-messages/cy.json' with { type: 'json' };
import en from '../documents/area-profile-messages/en.json' with { type: 'json' };
import { openProfile } from './area-profile-request.ts';
import { needsRoutes } from './index.ts';

async function ask(services: Services, given: Partial<PageRequest> = {}): Promise<Answer> {
  const route = needsRoutes.find(({ address }) => address === 'work.profile');
  if (!route) throw new Error('No route for the profile');
  return route.handle(asAnalyst(services, { address: 'work.profile', ...given }));
}

function textOf(answer: Answer): string {
  if (answer.type !== 'page') throw new Error(`Expected a page, got ${answer.type}`);
  return answer.main.markup.replaceAll(/\s+/g, ' ');
}

function bytesOf(answer: Answer): Buffer {
  if (answer.type !== 'file' || !Buffer.isBuffer(answer.body)) throw new Error('Expected a file');
  return answer.body;
}

/** The PDF's objects as text, packed ones unpacked. */
function unpacked(pdf: Buffer): string {
  const parts = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('endstream', at);
    try {
      parts.push(inflateSync(pdf.subarray(at + 'stream\n'.length, end)).toString('latin1'));
    } catch {
      // Not a packed stream.
    }
  }
  return parts.join('\n');
}

function anArea(code: string, type: string): Area {
  return { code: areaCode(code), type: areaType(type), name: { cy: code, en: code } };
}

const county = { area: 'local-authority/W06000008' };
const smallArea = { area: 'lsoa-2021/W01000000' };

describe('the words of a profile', () => {
  test('are in both languages, by the rules of Welsh', () => {
    expect(checkMessages({ cy, en })).toEqual([]);
  });
});

describeOnOneEngine('the profile of an area', (open) => {
  it('puts the county beside Wales, says what stands out, ranks its needs and says what is not known', async () => {
    const services = await openCounty(open);
    const text = textOf(await ask(services, { query: county }));
    expect(text).toContain('Ceredigion: how life is here');
    expect(text).toContain('1 thing stands out');
    expect(text).toContain('Healthy weight: worse here. Here: 58.0%. Wales: 70.0%.');
    expect(text).toContain('580 of 1,000');
    expect(text).toContain('No other area with a figure');
    expect(text.indexOf('N1 Weight of children')).toBeLessThan(text.indexOf('N2 Room to play'));
    expect(text).toContain('Play: The dataset has not been imported.');
    expect(text).toContain('Weight of children, ');
    const welsh = textOf(await ask(services, { query: county, language: 'cy' }));
    expect(welsh).toContain('Mae 1 peth yn sefyll allan');
    expect(welsh).toContain('Pwysau iach: gwaeth yma. Yma: 58.0%. Cymru: 70.0%.');
  });

  it('says what people say of the needs and what is being done, on the page and in both documents', async () => {
    const services = await openCounty(open);
    const bare = textOf(await ask(services, { query: county }));
    expect(bare).toMatch(/What people say<\/h2>.{1,300}N1 Weight of children<\/a><br>Parents said\./);
    expect(bare).toContain('No action answers a need of this area.');
    const both = (cy: string, en: string) => ({ cy, en });
    await saveRecord(services, 'evidence-item', 'E1', {
      title: both('Sgwrs yn y clwb', 'A talk at the club'),
      finding: both('Mae’r parc yn cau’n gynnar.', 'The park closes early.'),
      producer: both('Fforwm ieuenctid', 'Youth forum'),
      source: 'youth-forum',
      area: 'W06000008',
    });
    await saveRecord(services, 'outcome', 'O1', {
      plan: 'PL1',
      title: both('Iach', 'Healthy'),
      needs: ['N1'],
    });
    await saveRecord(services, 'action', 'A1', {
      plan: 'PL1',
      title: both('Agor y parc', 'Open the park'),
      outcomes: ['O1'],
    });
    const text = textOf(await ask(services, { query: county }));
    expect(text).toMatch(/What is being done<\/h2>.{1,300}A1 Open the park/);
    expect(text).toContain('The park closes early.');
    const { profile } = await openProfile(asAnalyst(services, { query: county, address: 'work.profile' }));
    const given = {
      language: 'cy' as const,
      today: '2026-04-09',
      partnership: '',
      titleOfDataset: (id: string) => id,
    };
    const document = profile && profileDocument(profile, given);
    expect(document?.views.lines).toEqual([
      'Pwysau plant: Dywedodd rhieni.',
      'Sgwrs yn y clwb (Fforwm ieuenctid): Mae’r parc yn cau’n gynnar.',
    ]);
    expect(document?.actions.lines).toEqual(['A1 Agor y parc']);
    const book = read(bytesOf(await ask(services, { query: county, twin: 'xlsx' })));
    const notes = utils.sheet_to_csv(book.Sheets['Notes'] ?? {});
    expect(notes).toContain('Open the park');
    expect(notes).toContain('A talk at the club (Youth forum): The park closes early.');
  });

  it('draws a small area among all of its kind, with the word in the row; shows the indicators that were chosen', async () => {
    const services = await openCounty(open);
    const text = textOf(await ask(services, { query: smallArea }));
    expect(text).toContain('It lies in: Ceredigion');
    expect(text).toContain('10 areas: 30.0 to 80.0');
    expect(text).toContain('class="ll-d-dot"');
    expect(text).toContain('ll-comparison--worse');
    const similar = textOf(await ask(services, { query: { ...smallArea, compare: 'wales/W92000004' } }));
    expect(similar).toContain('Wales: 70.0%');
    const query = { ...county, indicators: 'I2; I77', compare: 'ward-2022/W05999999' };
    const chosen = textOf(await ask(services, { query }));
    expect(chosen).toContain('The dataset has not been imported.');
    expect(chosen).not.toContain('580 of 1,000');
    expect(chosen).toContain('indicators=I2');
  });

  it('adds neighbourhoods up of their small areas, and never takes figures of another vintage', async () => {
    const services = await openCounty(open);
    const register = await loadAreaRegister(services.db, 'arian');
    const small = register.ofType(areaType('lsoa-2021'));
    const drawn = ['C-1', 'C-2'].map((code): Area & { attributes: Record<string, string> } => ({
      code: areaCode(code),
      type: areaType('neighbourhood'),
      name: { cy: code, en: code },
      attributes: {},
    }));
    const older = { ...(small[0] as Area), type: areaType('lsoa-2011'), attributes: {} };
    await transaction(services.db, theSystem, async (db) => {
      await saveAreas(db, 'arian', [...drawn, older]);
      const links = small.map((from, place) => ({ from, to: (place < 5 ? drawn[0] : drawn[1]) as Area }));
      await saveLinks(
        db,
        'arian',
        links.map((link) => ({ ...link, relation: 'within' as const, weight: 1 })),
      );
    });
    const text = textOf(
      await ask(services, { query: { area: 'neighbourhood/C-1', compare: 'wales/W92000004' } }),
    );
    expect(text).toContain('300 of 500');
    expect(text).toContain('2 areas: 60.0 to 80.0');
    expect(text).toContain('Healthy weight: worse here. Here: 60.0%. Wales: 70.0%.');
    const old = textOf(await ask(services, { query: { area: 'lsoa-2011/W01000000' } }));
    expect(old).toContain('The figures under this code are for other boundaries:');
    expect(old).not.toContain('30 of 100');
  });

  it('estimates a neighbourhood of another year by the people in each part, marked and tested against nothing', async () => {
    const services = await openCounty(open);
    const older = ['W01009000', 'W01009001'].map((code) => anArea(code, 'lsoa-2011'));
    const [drawn, rest] = ['C-3', 'C-4'].map((code) => anArea(code, 'neighbourhood')) as [Area, Area];
    const newer = (place: number) => anArea(`W0100000${place}`, 'lsoa-2021');
    const became = (from: Area | undefined, to: Area, people: number) =>
      ({ from: from as Area, to, relation: 'became', weight: 0.5, weighedBy: 'people', people }) as const;
    const within = (from: Area | undefined, to: Area) =>
      ({ from: from as Area, to, relation: 'within', weight: 1 }) as const;
    await transaction(services.db, theSystem, async (db) => {
      await saveAreas(
        db,
        'arian',
        [...older, drawn, rest].map((area) => ({ ...area, attributes: {} })),
      );
      await saveLinks(db, 'arian', [
        became(older[0], newer(2), 50),
        became(older[0], newer(0), 50),
        became(older[1], newer(0), 50),
        within(older[0], drawn),
        within(older[1], rest),
      ]);
    });
    const text = textOf(await ask(services, { query: { area: 'neighbourhood/C-3' } }));
    expect(text).toMatch(/63\.3%.{0,200}\[e\]/);
    expect(text).toContain('shared out by how many people live in each part');
    expect(text).not.toContain('of 150');
    const welsh = textOf(await ask(services, { language: 'cy', query: { area: 'neighbourhood/C-3' } }));
    expect(welsh).toContain('wedi eu rhannu yn ôl faint o bobl sy’n byw ym mhob rhan');
  });

  it('comes as a tagged PDF and as a workbook, in both languages, with the same figures', async () => {
    const services = await openCounty(open);
    const pdf = unpacked(bytesOf(await ask(services, { query: smallArea, twin: 'pdf', language: 'cy' })));
    expect(pdf).toMatch(/pdfuaid:part[>="]+1/);
    expect(pdf).toContain('/Lang (cy-GB)');
    for (const tag of ['/H1', '/L', '/Table', '/TH', '/TD', '/Figure']) {
      expect(pdf, tag).toMatch(new RegExp(`/S ${tag}\\b`));
    }
    expect(pdf).toContain('/Alt');
    const { profile } = await openProfile(asAnalyst(services, { address: 'work.profile', query: county }));
    if (!profile) throw new Error('No profile');
    const given = { today: '2026-04-09', partnership: 'Arian', titleOfDataset: () => 'Weight of children' };
    expect(profileDocument(profile, { ...given, language: 'cy' })).toMatchObject({
      title: 'Ceredigion: sut mae bywyd yma',
      standingOut: { sentences: ['Pwysau iach: gwaeth yma. Yma: 58.0%. Cymru: 70.0%.'] },
      table: {
        columns: ['Dangosydd', 'Yma', 'Cymru', 'Pob ardal o’r un math', 'Cymhariaeth'],
        rows: [
          {
            name: 'Pwysau iach',
            here: '58.0%',
            hereMore: ['Ystod 54.9 i 61.0, 580 o 1,000, 2024'],
            comparator: '70.0%',
            chart: null,
            spread: ['Dim ardal arall â ffigur'],
            word: 'Gwaeth',
          },
          { name: 'Chwarae', here: '', comparator: '', word: '' },
        ],
      },
      unknown: { lines: ['Chwarae: Nid yw’r set ddata wedi ei mewnforio.'] },
      sources: { lines: [expect.stringContaining('Weight of children, ')] },
    });

    const book = read(bytesOf(await ask(services, { query: county, twin: 'xlsx' })));
    expect(book.SheetNames).toEqual(['Profile', 'Needs', 'Notes']);
    const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['Profile'] ?? {});
    expect(rows[0]).toMatchObject({
      Code: 'I1',
      Value: 58,
      Numerator: 580,
      Denominator: 1000,
      'Compared with: Wales': 70,
      Comparison: 'Worse',
    });
    expect(String(rows[0]?.['Release'])).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[1]).toMatchObject({ Code: 'I2', Note: 'The dataset has not been imported.' });
    const inWelsh = read(bytesOf(await ask(services, { query: county, twin: 'xlsx', language: 'cy' })));
    expect(inWelsh.SheetNames).toEqual(['Proffil', 'Anghenion', 'Nodiadau']);
  });
});
