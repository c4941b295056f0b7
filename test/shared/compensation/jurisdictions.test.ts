import {expect, test} from 'vitest';
import {jurisdictions, lawOf} from '../../../shared/compensation/jurisdictions/index.ts';
import {jurisdictionContract} from '../../contracts/jurisdiction-contract.ts';

for (const law of jurisdictions) jurisdictionContract(law, jurisdictions);

test.each(['CN', 'DE', 'GB', 'US', 'AU', 'BR', 'IN', 'JP', 'KR', 'FR', 'EU'])('the law of %s is known', code =>
	expect(lawOf(code)).not.toBeNull(),
);
test.each(['CH', 'RU', 'XX', ''])('the law of “%s” is not, and nothing is made up for it', code =>
	expect(lawOf(code)).toBeNull(),
);
