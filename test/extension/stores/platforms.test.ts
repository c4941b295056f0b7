import {describe} from 'vitest';
import {testPages} from '../../contracts/store-contract.ts';

// Shops of everyday software, in the markup that it makes; their other traits are covered by the pages of `generic`.

describe.each(['shopify', 'woocommerce', 'magento', 'prestashop', 'bigcommerce'])('a shop run with %s', platform =>
	testPages(`platforms/${platform}`, 1),
);
