export {changeCaseFacts} from './change-case-facts.ts';
export {closeCase} from './close-case.ts';
export {issueWarning} from './issue-warning.ts';
export {liftDecision} from './lift-decision.ts';
export {liftWarning} from './lift-warning.ts';
export {decisionPart, openCasePart, warningPart} from './parts.ts';
export {recordDecision} from './record-decision.ts';
export type {CaseFactsWanted} from './rules.ts';
export {showCase} from './show-case.ts';
