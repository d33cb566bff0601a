import type { Route } from '../../access/web/index.ts';
import type { DeadlineSources } from '../../deadlines/web/index.ts';
import type { AddressName } from '../../language/index.ts';
import { homePage } from './home-pages.ts';
import { saveSetUpStep, setUpPage, setUpStepPage } from './set-up-pages.ts';
import { sitePage } from './site-pages.ts';
import { workHomePage } from './work-home.ts';
import { workMorePage } from './work-more.ts';

/** Pages that belong to no capability: the start page, first set-up, and what every site must say about itself. */
export function appRoutes(
  isAnswered: (name: AddressName) => boolean,
  dates: DeadlineSources,
): readonly Route[] {
  return [
    { method: 'GET', address: 'site.home', may: 'visitor', handle: homePage },
    { method: 'GET', address: 'site.set-up', may: 'visitor', handle: setUpPage },
    { method: 'GET', address: 'site.set-up.step', may: 'visitor', handle: setUpStepPage },
    {
      method: 'POST',
      address: 'site.set-up.step',
      may: 'visitor',
      audit: 'app.set-up.saved',
      handle: saveSetUpStep,
    },
    { method: 'GET', address: 'site.about', may: 'public', handle: sitePage('about') },
    { method: 'GET', address: 'site.accessibility', may: 'public', handle: sitePage('accessibility') },
    { method: 'GET', address: 'site.contact', may: 'public', handle: sitePage('contact') },
    { method: 'GET', address: 'site.cookies', may: 'public', handle: sitePage('cookies') },
    { method: 'GET', address: 'site.glossary', may: 'public', handle: sitePage('glossary') },
    { method: 'GET', address: 'site.help', may: 'public', handle: sitePage('help') },
    { method: 'GET', address: 'site.privacy', may: 'public', handle: sitePage('privacy') },
    { method: 'GET', address: 'work.home', may: 'work.read', handle: workHomePage(isAnswered, dates) },
    { method: 'GET', address: 'work.more', may: 'work.read', handle: workMorePage(isAnswered) },
  ];
}
