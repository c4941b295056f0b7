import type {PackLanguage} from '../language.ts';
import {german} from './de.ts';
import {english} from './en.ts';
import {chinese} from './zh-cn.ts';

export type PackKey = keyof typeof english;
export type PackMessages = Readonly<Record<PackKey, string>>;

const messages: Readonly<Record<PackLanguage, PackMessages>> = {en: english, de: german, 'zh-CN': chinese};

/** A message with its places filled, as plain text. */
export type Say = (key: PackKey, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
	(language: PackLanguage): Say =>
	(key, values = {}) =>
		messages[language][key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
