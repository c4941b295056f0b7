import type {Endpoint} from '../http/endpoint.ts';
import {accountEndpoints} from './accounts/routes.ts';
import {disputeEndpoints} from './disputes/routes.ts';
import {documentEndpoints} from './documents/routes.ts';
import {domainEndpoints} from './domains/routes.ts';
import {markEndpoints} from './marks/routes.ts';
import {productEndpoints} from './products/routes.ts';
import {verifierEndpoints} from './verifiers/routes.ts';

export const brandEndpoints: readonly Endpoint[] = [
	...accountEndpoints,
	...domainEndpoints,
	...markEndpoints,
	...documentEndpoints,
	...productEndpoints,
	...verifierEndpoints,
	...disputeEndpoints,
];
