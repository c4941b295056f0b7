import {expect, test} from 'vitest';
import {manifestLastsFor} from '../../../api/lookup/rules.ts';
import {latest} from '../../../extension/lookup/refresh-timer.ts';

const minute = 60_000;
/** `max-age` of the manifest: test/api/lookup holds it. */
const cachesHoldFor = minute;

test('a change has left the open browser after ten minutes: the next manifest, a cache before it, the next alarm', () => {
	expect(manifestLastsFor + cachesHoldFor + latest * minute).toBeLessThanOrEqual(10 * minute);
});
