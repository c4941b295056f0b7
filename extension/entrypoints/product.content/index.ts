import {defineContentScript} from 'wxt/utils/define-content-script';
import {createPageBadge} from '../../look/page-badge.ts';
import {hear, tell} from '../../platform/page-runtime.ts';

/** The loader: says that a page is shown, and shows the badge it is told to. Reads nothing of the page. */
export default defineContentScript({
	// wxt.config.ts puts the registered stores' addresses here; imported, their code would be carried into every page.
	matches: [],
	runAt: 'document_idle',
	main() {
		const badge = createPageBadge(document, corner => tell({is: 'badge-moved', ...corner}));
		hear(message => (message.is === 'show-badge' ? badge.show(message) : badge.hide()));

		// What was said of a page that comes back may not hold any more
		const shown = () => {
			badge.hide();
			tell({is: 'page-shown', url: location.href});
		};
		// Chrome renders pages ahead that nobody may ever see.
		if ('prerendering' in document && document.prerendering)
			addEventListener('prerenderingchange', shown, {capture: true, once: true});
		else shown();
		addEventListener('pageshow', ({persisted}) => persisted && shown());
	},
});
