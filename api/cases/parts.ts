import {definePart} from '../records/index.ts';
import {decisionSubjects, decisionsOf, openCaseSubjects, openCasesOf, warningSubjects, warningsOf} from './queries.ts';
import {shownCases, shownDecisions, shownWarnings} from './rules.ts';

export const decisionPart = definePart({
	kind: 'seller',
	name: 'decisions',
	load: decisionsOf,
	subjects: decisionSubjects,
	shape: shownDecisions,
});
export const warningPart = definePart({
	kind: 'seller',
	name: 'warnings',
	load: warningsOf,
	subjects: warningSubjects,
	shape: shownWarnings,
});
export const openCasePart = definePart({
	kind: 'seller',
	name: 'cases',
	load: openCasesOf,
	subjects: openCaseSubjects,
	shape: shownCases,
});
