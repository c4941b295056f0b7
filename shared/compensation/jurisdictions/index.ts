import type {Jurisdiction} from '../jurisdiction.ts';
import {australia} from './au.ts';
import {brazil} from './br.ts';
import {china} from './cn.ts';
import {germany} from './de.ts';
import {europeanUnion} from './eu.ts';
import {unitedKingdom} from './gb.ts';
import {india} from './in.ts';
import {japan} from './jp.ts';
import {korea} from './kr.ts';
import {unitedStates} from './us.ts';

/** REGISTRY of jurisdictions whose law is known here. */
export const jurisdictions: readonly Jurisdiction[] = [
	china,
	germany,
	europeanUnion,
	unitedKingdom,
	unitedStates,
	australia,
	brazil,
	india,
	japan,
	korea,
];

/** The law that holds in a country (ISO 3166); null: it is not known here. `EU` means what every member has. */
export const lawOf = (country: string): Jurisdiction | null =>
	jurisdictions.find(({id, countries}) => id === country || countries.includes(country)) ?? null;
