import { acceptInvitation, accountPage, invitationPage, saveAccount } from './account-pages.ts';
import { addPerson, newPersonPage, peoplePage, personPage, savePerson } from './people-pages.ts';
import type { Route } from './route.ts';
import { signIn, signInPage, signOut, signOutPage } from './sign-in-pages.ts';

/** Pages of sign-in, one's own account, and people. */
export const accessRoutes: readonly Route[] = [
  { method: 'GET', address: 'site.sign-in', may: 'visitor', handle: signInPage },
  { method: 'POST', address: 'site.sign-in', may: 'visitor', audit: 'access.sign-in.tried', handle: signIn },
  { method: 'GET', address: 'site.sign-out', may: 'visitor', handle: signOutPage },
  { method: 'POST', address: 'site.sign-out', may: 'visitor', audit: 'access.signed-out', handle: signOut },
  { method: 'GET', address: 'site.account', may: 'signed-in', handle: accountPage },
  {
    method: 'POST',
    address: 'site.account',
    may: 'signed-in',
    audit: 'access.account.saved',
    handle: saveAccount,
  },
  { method: 'GET', address: 'site.invitation', may: 'visitor', handle: invitationPage },
  {
    method: 'POST',
    address: 'site.invitation',
    may: 'visitor',
    audit: 'access.invitation.answered',
    handle: acceptInvitation,
  },
  { method: 'GET', address: 'work.people', may: 'people.manage', handle: peoplePage },
  { method: 'GET', address: 'work.person.new', may: 'people.manage', handle: newPersonPage },
  {
    method: 'POST',
    address: 'work.person.new',
    may: 'people.manage',
    audit: 'access.person.added',
    handle: addPerson,
  },
  { method: 'GET', address: 'work.person', may: 'people.manage', handle: personPage },
  {
    method: 'POST',
    address: 'work.person',
    may: 'people.manage',
    audit: 'access.person.saved',
    handle: savePerson,
  },
];
