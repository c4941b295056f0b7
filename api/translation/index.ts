export {createLibreTranslate, isTranslator} from './libre-translate.ts';
export type {Translator} from './translator.ts';
