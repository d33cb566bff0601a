export { type Bilingual, isInBothLanguages, isLanguage, type Language, languages, otherLanguage } from './bilingual.ts';
export { defineMessages, type Messages, type MessageValues, type Say } from './messages.ts';
