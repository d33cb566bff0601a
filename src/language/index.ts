export {
  type AddressKind,
  type AddressName,
  type AddressParams,
  type AddressQuery,
  address,
  addressKinds,
  addressNames,
  alternateOf,
  codeOfSlug,
  isReservedSlug,
  kindOfWord,
  kindWord,
  type MatchedAddress,
  matchAddress,
  routesOf,
  sameIn,
  slugOf,
  slugWithCode,
  type Twin,
} from './addresses.ts';
export {
  type Bilingual,
  isInBothLanguages,
  isLanguage,
  type Language,
  languages,
  otherLanguage,
} from './bilingual.ts';
export { checkMessages, hasWords, type MessageFault, type MessageTexts } from './check-messages.ts';
export { sayDate, sayDateRange, sayDayAndDate, sayMoment, sayMonth, sayMonthName, sayTime } from './dates.ts';
export {
  hasMarks,
  inEither,
  markedAs,
  type PartOfText,
  partsByLanguage,
  withoutMarks,
} from './language-marks.ts';
export { sayList } from './lists.ts';
export { defineMessages, type Messages, type MessageValues, type Say } from './messages.ts';
export {
  formsOf,
  type Gender,
  type Mutation,
  mutated,
  type Noun,
  nounValues,
  radicalsOf,
  withArticle,
} from './mutations.ts';
export {
  sayInUnit,
  sayMoney,
  sayMoneyInWords,
  sayNumber,
  sayPartOfWhole,
  sayPercent,
  sayRange,
  sayShare,
} from './numbers.ts';
export { compareIn, indexLetter, sortedByName } from './sorting.ts';
