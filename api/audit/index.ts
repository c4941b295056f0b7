export {type AuditEntry, auditBefore, auditOf, auditStep} from './queries.ts';
