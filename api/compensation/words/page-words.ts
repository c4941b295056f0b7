import type {LanguageId} from '../../../shared/languages.ts';
import {german} from './de.ts';
import {english} from './en.ts';
import {chinese} from './zh-cn.ts';

type Texts<T> = {readonly [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]>};
export type PageWords = Texts<typeof english>;

/** REGISTRY of the calculator’s page in every language. */
export const pageWords: Readonly<Record<LanguageId, PageWords>> = {en: english, de: german, 'zh-CN': chinese};
