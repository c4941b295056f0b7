import type {LanguageId} from '../languages.ts';
import {type ProblemCode, problems} from '../problems.ts';
import {german} from './de.ts';
import {chinese} from './zh-cn.ts';

/** Every problem in one language. A code that is missing does not compile. */
export type ProblemWords = Readonly<Record<ProblemCode, string>>;

/** REGISTRY of problems in the languages besides English, which the registry of problems speaks itself. */
const translated: Readonly<Record<Exclude<LanguageId, 'en'>, ProblemWords>> = {de: german, 'zh-CN': chinese};

/** What a problem means, for who reads that language. Null: no code that is known here, such as of a newer server. */
export function problemText(code: string, language: LanguageId): string | null {
	if (!isProblemCode(code)) return null;
	return language === 'en' ? problems[code].title : translated[language][code];
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);
