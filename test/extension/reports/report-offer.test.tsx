import {expect, test} from 'vitest';
import {ReportOffer} from '../../../extension/reports/view/report-offer.tsx';
import {facts} from '../panel/given.ts';
import {viewOf} from '../panel/given-view.ts';
import {button, mount, settle, text} from '../panel/mount.ts';

test('a report that can not be begun, because nothing can be kept, says so', async () => {
	const page = await mount(<ReportOffer {...viewOf({is: 'no-page'})} facts={facts} checks={[]} />);
	await settle(() => button(page, 'Write a report').click());
	expect(text(page.querySelector('[role=alert]'))).toContain('nothing is kept here');
});
