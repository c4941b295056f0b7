import type {PageLanguage} from '../../../http/page-language.ts';
import {german} from './de.ts';
import {english} from './en.ts';
import {chinese} from './zh-cn.ts';

export type PhoneWords = typeof english;

/** REGISTRY of the phone's page in every language. */
export const phoneWords: Readonly<Record<PageLanguage, PhoneWords>> = {en: english, de: german, 'zh-CN': chinese};
