import type {LanguageId} from '../../../../shared/languages.ts';
import {german} from './de.ts';
import {english} from './en.ts';
import {chinese} from './zh-cn.ts';

export type PhoneWords = typeof english;

/** REGISTRY of the phone's page in every language. */
export const phoneWords: Readonly<Record<LanguageId, PhoneWords>> = {en: english, de: german, 'zh-CN': chinese};
