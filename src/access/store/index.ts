export {
  type Account,
  accountOf,
  accountOfEmail,
  accountOfInvitation,
  actorOf,
  addAccount,
  anyAccount,
  invite,
  type Part,
  type Person,
  passwordHashOf,
  peopleOf,
  setLanguage,
  setPart,
  setPassword,
  setSamePassword,
} from './accounts.ts';
export { forgetAttempts, mayAttempt } from './attempts.ts';
export { accessMigrations } from './migrations.ts';
export { hashOfToken, isPassword, newToken } from './secrets.ts';
export { actorOfSession, beginSession, endSession } from './sessions.ts';
export { forgetSetUpCodes, isSetUpCode, makeSetUpCode } from './set-up-code.ts';
