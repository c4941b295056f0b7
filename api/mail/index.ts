export {deliverMails} from './deliver-mails.ts';
export {folderCarrier} from './folder-carrier.ts';
export {createMailer, type Mailer} from './mailer.ts';
export {mailStep} from './queries.ts';
export {isOneAddress, isSender, isSmtpServer, type Letter} from './rules.ts';
export {type SmtpOptions, smtpCarrier} from './smtp-carrier.ts';
export {Undeliverable} from './undeliverable.ts';
