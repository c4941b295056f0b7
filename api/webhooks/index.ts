export {deliverWebhooks} from './deliver-webhooks.ts';
export {webhookStep} from './queries.ts';
export {webhookEndpoints} from './routes.ts';
export {createSecretBox, type SecretBox} from './secret-box.ts';
export {newWebhookSecret, signatureOf} from './sign.ts';
