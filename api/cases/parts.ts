import {definePart} from '../records/index.ts';
import {decisionsOf, openCasesOf, warningsOf} from './queries.ts';
import {shownCases, shownDecisions, shownWarnings} from './rules.ts';

export const decisionPart = definePart({kind: 'seller', name: 'decisions', load: decisionsOf, shape: shownDecisions});
export const warningPart = definePart({kind: 'seller', name: 'warnings', load: warningsOf, shape: shownWarnings});
export const openCasePart = definePart({kind: 'seller', name: 'cases', load: openCasesOf, shape: shownCases});
