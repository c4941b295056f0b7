import type {Resource} from '../http/resource.ts';
import {accountPages} from './account/account.ts';
import {doorPages} from './account/door.ts';
import {audit} from './audit.ts';
import {brandPages} from './brands/brand.ts';
import {brandListPages} from './brands/brands.ts';
import {domainPages} from './brands/domains.ts';
import {markPages} from './brands/marks.ts';
import type {DeskPage} from './desk-page.ts';
import {peoplePages} from './operator/people.ts';
import {keyPages} from './organizations/keys.ts';
import {organizationPages} from './organizations/organizations.ts';
import {overview} from './overview.ts';
import {serveDesk} from './serve-desk.ts';
import {serveStatic} from './static-files.ts';

/** REGISTRY of the desk's pages. */
export const deskPages: readonly DeskPage[] = [
	overview,
	...doorPages,
	...accountPages,
	...organizationPages,
	...keyPages,
	...brandListPages,
	...domainPages,
	...markPages,
	...brandPages,
	...peoplePages,
	audit,
];

/** The desk: server-rendered pages for brands, sellers, reviewers and operators. */
export const desk: Resource = (app, world) => {
	serveStatic(app);
	serveDesk(app, world, deskPages);
};
