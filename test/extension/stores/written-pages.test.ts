import {existsSync} from 'node:fs';
import {describe} from 'vitest';
import {stores} from '../../../extension/stores/index.ts';
import {testPages} from '../../contracts/store-contract.ts';

// One page or more for each store of which no product page was saved, or whose saved ones show the plain case only.

const withPages = stores.filter(({id}) => existsSync(`test/pages/${id}`));

describe.each(withPages)('$name, pages written for tests', ({id}) => testPages(id, 1));
