import {calculateCompensation} from '../../shared/compensation/calculate-compensation.ts';
import {answerWith, type CompensationAnswer} from '../../shared/compensation/contract.ts';
import type {CompensationQuestion} from '../../shared/compensation/question.ts';
import {readQuestion} from '../../shared/compensation/read-question.ts';
import {Problem} from '../../shared/problems.ts';

/** What is due by what was asked. Throws `invalid-request`, its pointers under `root`. */
export function answerQuestion(question: CompensationQuestion, now: Date, root = ''): CompensationAnswer {
	const read = readQuestion(question, now.toISOString().slice(0, 10));
	if (!read.ok)
		throw new Problem(
			'invalid-request',
			undefined,
			read.errors.map(({pointer, detail}) => ({pointer: root + pointer, detail})),
		);
	return answerWith(calculateCompensation(read.situation), read.situation, read.assumed);
}
