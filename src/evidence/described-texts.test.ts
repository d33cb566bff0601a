import { describe, expect, it } from 'vitest';
import { readCsvMetadata } from './csv-on-the-web.ts';
import { describedIn } from './dataset.ts';
import { rulingOn } from './disclosure.ts';
import { readMapping } from './mapping.ts';
import { describeDataset } from './store/mapping-of-file.ts';
import { mappingContent, mappingFromForm } from './web/mapping-form.ts';

const both = { cy: 'Llywodraeth Cymru', en: 'Welsh Government' };

function described(dataset: object) {
  const read = readMapping({ dataset: { id: 'd', ...dataset } }, 'm.yaml');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { mapping: read.value, description: describeDataset(read.value, 'd.csv') };
}

describe('texts about a dataset', () => {
  it('are shown in the reader’s language where a mapping tells them in both', () => {
    const { description } = described({ producer: both, limitations: { cy: 'Dim', en: 'None' } });
    expect(describedIn(description, 'producer', 'cy')).toBe('Llywodraeth Cymru');
    expect(describedIn(description, 'producer', 'en')).toBe('Welsh Government');
    expect(describedIn(description, 'limitations', 'cy')).toBe('Dim');
  });

  it('told in one language stand for both, as mappings always could', () => {
    const { description } = described({ producer: 'Llyfrgell / Library', source: { cy: 'Cyfrifiad' } });
    expect(description.inWelsh).toBeUndefined();
    expect(describedIn(description, 'producer', 'cy')).toBe('Llyfrgell / Library');
    expect(describedIn(description, 'source', 'en')).toBe('Cyfrifiad');
  });

  it('come from language maps and tagged values of CSV on the Web', () => {
    const read = readCsvMetadata(
      {
        'dc:publisher': {
          'schema:name': [
            { '@language': 'cy', '@value': both.cy },
            { '@language': 'en', '@value': both.en },
          ],
        },
        'dc:source': { cy: 'Cyfrifiad', en: 'Census' },
        'dc:license': 'OGL',
        tableSchema: { columns: [{ titles: 'area', 'llinyn:role': 'area' }] },
      },
      'm.json',
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.dataset).toMatchObject({
      producer: both.en,
      source: 'Census',
      licence: 'OGL',
      inWelsh: { producer: both.cy, source: 'Cyfrifiad' },
    });
  });

  it('survive being written as a mapping, and are told on the form', () => {
    const { mapping } = described({ producer: both, limitations: { cy: 'Dim', en: 'None' } });
    const form = { producer: 'Office', producer_cy: 'Swyddfa', source: '', source_cy: 'Arolwg' };
    const told = mappingFromForm(form, [], mapping);
    const again = readMapping(JSON.parse(JSON.stringify(mappingContent(told))), 'm.yaml');
    if (!again.ok) throw new Error(JSON.stringify(again.problems));
    expect(again.value.dataset).toMatchObject({
      producer: 'Office',
      source: 'Arolwg',
      inWelsh: { producer: 'Swyddfa', limitations: 'Dim' },
    });
  });

  it('name our own producer in either language', () => {
    const { description } = described({
      producer: { cy: 'Cyngor Arian', en: 'Arian Council' },
      source: 'Count',
      licence: 'OGL',
    });
    expect(rulingOn(description, ['Cyngor Arian']).because).toBe('own-producer');
    expect(rulingOn(description, ['Arian Council']).because).toBe('own-producer');
  });
});
