import type { Language } from '../language/index.ts';
import { columnsOf, type Field, type RecordDefinition } from '../records/index.ts';
import { wordOf } from './kind-words.ts';
import type { KitLedger } from './kit-ledger.ts';
import { checkedHeading, headingsOf, lookAgainHeading, sheetOf } from './kit-table.ts';
import { kitMessages } from './messages.ts';

/** What a column of a sheet is, in words of one language: for the guide and the template. */
export interface ColumnNote {
  readonly heading: string;
  readonly meaning: string;
  readonly needed: string;
  readonly form: string;
}

/** A note for every column of a kind's sheet, in the order of its headings. */
export function columnNotes(definition: RecordDefinition, language: Language): readonly ColumnNote[] {
  const say = kitMessages.in(language);
  const isPartnership = definition.kind === 'partnership';
  const code: ColumnNote = {
    heading: 'code',
    meaning: say('guide.code'),
    needed: say('guide.needed.to-save'),
    form: say(isPartnership ? 'guide.form.partnershipCode' : 'guide.form.code'),
  };
  const lookAgain: ColumnNote = {
    heading: lookAgainHeading,
    meaning: say('guide.lookAgain'),
    needed: say('guide.needed.no'),
    form: say('guide.form.lookAgain'),
  };
  const checked: ColumnNote = {
    heading: checkedHeading,
    meaning: say('guide.checked'),
    needed: say('guide.needed.no'),
    form: say('guide.form.lookAgain'),
  };
  const fields = definition.fields.flatMap((field) => notesOfField(definition.kind, field, language));
  const byHeading = new Map([code, ...fields, lookAgain, checked].map((note) => [note.heading, note]));
  return headingsOf(definition).flatMap((heading) => byHeading.get(heading) ?? []);
}

/** A note for every column of a ledger's sheet, in the order of its headings. */
export function ledgerNotes({ kind, fields }: KitLedger, language: Language): readonly ColumnNote[] {
  return fields.flatMap((field) => notesOfField(kind, field, language));
}

function notesOfField(kind: string, field: Field, language: Language): ColumnNote[] {
  const say = kitMessages.in(language);
  const label = wordOf(`field.${kind}.${field.name}`, language);
  const hint = wordOf(`hint.${kind}.${field.name}`, language);
  const sentences = [hint, ...(field.public === false ? [say('guide.notPublic')] : [])].join(' ');
  return columnsOf(field).map((heading) => {
    const inLanguage = heading.endsWith('_cy') ? 'guide.inWelsh' : 'guide.inEnglish';
    const isBilingual = field.type === 'text' && field.bilingual;
    const called = isBilingual ? say(inLanguage, { field: label }) : label;
    return {
      heading,
      meaning: `${called}. ${sentences}`,
      needed: say(
        isBilingual && field.needed === 'to-save'
          ? 'guide.needed.oneLanguage'
          : `guide.needed.${field.needed ?? 'no'}`,
      ),
      form: formOf(field, language),
    };
  });
}

function formOf(field: Field, language: Language): string {
  const say = kitMessages.in(language);
  switch (field.type) {
    case 'text':
      return say(field.long ? 'guide.form.long' : 'guide.form.text', { max: field.max });
    case 'choice':
      return say('guide.form.choice', { choices: field.options.join(', ') });
    case 'choices':
      return say('guide.form.choices', { choices: field.options.join(', ') });
    case 'codes':
      return say('guide.form.codes');
    case 'date':
      return say('guide.form.date');
    case 'uncertain-date':
      return say('guide.form.uncertainDate');
    case 'number': {
      const { min, max } = field;
      if (!field.whole) return say('guide.form.number');
      return min === undefined || max === undefined
        ? say('guide.form.whole')
        : say('guide.form.wholeBetween', { min, max });
    }
    case 'money':
      return say('guide.form.money');
    case 'yes-no':
      return say('guide.form.yesNo');
    case 'reference':
      return say('guide.form.reference', { sheet: sheetOf(field.to) });
    case 'references':
      return say('guide.form.references', { sheet: sheetOf(field.to) });
  }
}
