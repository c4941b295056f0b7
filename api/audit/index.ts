export {type AuditEntry, auditOf, auditPage, auditStep} from './queries.ts';
