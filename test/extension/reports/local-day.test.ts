import {afterEach, expect, test, vi} from 'vitest';
import {newDraft} from '../../../extension/reports/draft.ts';
import {localDay} from '../../../extension/reports/local-day.ts';
import {facts} from '../panel/given.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
	['Pacific/Auckland', '2026-11-22T12:40:00.000Z', '2026-11-23'],
	['America/Los_Angeles', '2026-11-22T03:00:00.000Z', '2026-11-21'],
	['UTC', '2026-01-02T00:00:00.000Z', '2026-01-02'],
])('in %s the day of %s is %s, and a report says that its page was seen then', (zone, now, day) => {
	vi.stubEnv('TZ', zone);
	expect(localDay(now)).toBe(day);
	const draft = newDraft({id: 'd1', listing: 'x', facts, now, country: null, language: 'en', codes: []});
	expect(draft.typed.offer.seenOn).toBe(day);
});
