import type {BrandStatement} from '../../../shared/disputes/brand-statement.ts';
import {pictureHash} from './some-matter.ts';

/** What a brand says of the photo of `matter`. */
export const statement: BrandStatement = {
	kind: 'brand-statement',
	id: 'st-1',
	brand: {key: 'brand:halden', name: 'Halden'},
	about: 'cas_17',
	looked: {at: 'photos', photos: [pictureHash]},
	finding: 'not-genuine',
	reasons: ['The hallmark is missing.'],
	by: {name: 'Ida Halden', role: 'Quality'},
	on: '2026-11-02',
};
