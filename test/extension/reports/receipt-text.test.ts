import {expect, test} from 'vitest';
import {newId} from '../../../api/http/new-id.ts';
import {keyIn, keyText} from '../../../extension/reports/receipt-text.ts';

const secret = `tsr_${'a'.repeat(43)}`;

test('what a receipt tells of a report that the server took opens it in another browser', () => {
	// As api/reports names its reports
	const report = newId('rep');
	const receipt = {report, case: null, joined: false, receivedAt: null};
	const line = keyText({secret, receipt});
	expect(keyIn(`Case: CASE-1\nReport: ${report}\n${line}\n`)).toEqual({secret, receipt});
	expect(keyIn(secret)).toBeNull();
	expect(keyIn(report)).toBeNull();
});
