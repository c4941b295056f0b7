import {render} from 'preact';
import {expect, test} from 'vitest';
import {wordsFor} from '../../../extension/locales/index.ts';
import {DueTold} from '../../../extension/reports/view/due-told.tsx';
import {calculateCompensation} from '../../../shared/compensation/calculate-compensation.ts';
import {answerWith} from '../../../shared/compensation/contract.ts';
import {situation} from '../../shared/compensation/some-situation.ts';

const words = wordsFor('en', ['en-GB']);

function shown(due: unknown, state: 'due' | 'paid'): string {
	const at = document.createElement('div');
	render(<DueTold remedy={{due, state, since: '2026-11-20T00:00:00.000Z'}} words={words} />, at);
	return at.textContent ?? '';
}

test('a remedy says its sum, and by which articles', () => {
	const bought = situation();
	const due = answerWith(calculateCompensation(bought), bought, []);
	// The price back, and three times the price
	expect(shown(due, 'due')).toContain('CN¥800.00 is due to you');
	expect(shown(due, 'due')).toMatch(/The price back CN¥200\.00.*A sum on top CN¥600\.00.*55/);
	expect(shown(due, 'paid')).toContain('Due to you was CN¥800.00');
});

test('what this version can not read is left out, and breaks nothing', () => {
	expect(shown({totals: [], entitlements: [{kind: 'a new one'}, 7]}, 'due')).toBe('');
	expect(shown('in other words', 'due')).toBe('');
});
