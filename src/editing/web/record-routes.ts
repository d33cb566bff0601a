import type { Route } from '../../access/web/index.ts';
import { editPage, newPage, saveExisting, saveNew } from './edit-record.ts';
import type { EditingHelps } from './editing-helps.ts';
import { historyPage } from './history-page.ts';
import { checkTexts, languagePage } from './language-page.ts';
import { planPage } from './plan-page.ts';
import { recordPage } from './record-page.ts';
import { recordsPage } from './records-page.ts';
import { exportTexts, importTexts, importTextsPage } from './translation-files.ts';

/** Pages on which records of every kind are listed, read, added, changed and withdrawn. */
export function recordRoutes(helps: EditingHelps): readonly Route[] {
  const { words } = helps;
  return [
    { method: 'GET', address: 'work.plan', may: 'work.read', handle: planPage(words) },
    { method: 'GET', address: 'work.language', may: 'work.read', handle: languagePage(words) },
    {
      method: 'POST',
      address: 'work.language',
      may: 'records.edit',
      audit: 'language.checked',
      handle: checkTexts,
    },
    { method: 'GET', address: 'work.language.export', may: 'work.read', handle: exportTexts(words) },
    { method: 'GET', address: 'work.language.import', may: 'records.edit', handle: importTextsPage },
    {
      method: 'POST',
      address: 'work.language.import',
      may: 'records.edit',
      audit: 'language.imported',
      handle: importTexts,
    },
    { method: 'GET', address: 'work.records', may: 'work.read', handle: recordsPage(words) },
    { method: 'GET', address: 'work.record.new', may: 'records.write', handle: newPage(helps) },
    {
      method: 'POST',
      address: 'work.record.new',
      may: 'records.write',
      audit: 'record.added',
      handle: saveNew(helps),
    },
    { method: 'GET', address: 'work.record', may: 'work.read', handle: recordPage(helps) },
    { method: 'GET', address: 'work.record.edit', may: 'records.write', handle: editPage(helps) },
    {
      method: 'POST',
      address: 'work.record.edit',
      may: 'records.write',
      audit: 'record.changed',
      handle: saveExisting(helps),
    },
    { method: 'GET', address: 'work.record.history', may: 'work.read', handle: historyPage(helps) },
  ];
}
