import {defineContentScript} from 'wxt/utils/define-content-script';
import {sendReader} from '../../look/send-reader.ts';

/** Sent by the background into a document that shows a listing; each time anew. */
export default defineContentScript({
	registration: 'runtime',
	main: sendReader,
});
