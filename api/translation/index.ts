export {createLibreTranslate, isTranslator} from './libre-translate.ts';
export type {Translation, Translator} from './translator.ts';
