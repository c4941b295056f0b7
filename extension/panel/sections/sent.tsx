import type {SentRequest} from '../../lookup/sent-request.ts';
import {Disclosure} from '../disclosure.tsx';
import {Moment} from '../moment.tsx';
import {useRemembered} from '../use-remembered.ts';
import type {PanelView} from '../view.ts';
import type {Section} from './section.ts';

const shown = 50;

/** Every request of this device, as it went out. */
export const sent: Section = {
	id: 'sent',
	place: 'aside',
	View({memory, words, now}) {
		const asked = useRemembered(memory, () => memory.sent(shown), []);
		const requests = asked.is === 'here' ? asked.value.requests : [];
		const today = requests.filter(({at}) => new Date(at).toDateString() === new Date(now).toDateString());
		const newest = requests[0];
		const note =
			today.length > 0
				? words.say('sent.today', {count: today.length})
				: newest
					? words.say('sent.nothing-since', {time: words.moment(newest.at, now)})
					: words.say('sent.nothing');
		return (
			<Disclosure class="sent" title={words.say('sent.title')} note={asked.is === 'here' ? note : ''}>
				<p class="quiet">{words.say('sent.explain')}</p>
				{asked.is === 'failed' && <p role="alert">{words.say('history.failed', {detail: asked.detail})}</p>}
				{asked.is === 'here' && requests.length === 0 && <p>{words.say('sent.empty')}</p>}
				<ul class="rows">
					{requests.map(request => (
						<Request key={request.id} request={request} words={words} now={now} />
					))}
				</ul>
			</Disclosure>
		);
	},
};

function Request({request, words, now}: {request: SentRequest} & Pick<PanelView, 'words' | 'now'>) {
	const {url, at, why, status, bytes, method = 'GET', body, times = 1} = request;
	return (
		<li class="request">
			<code dir="ltr">
				{method} {url}
			</code>
			{body && <code dir="ltr">{body}</code>}
			<span class="quiet">
				<Moment at={at} now={now} words={words} /> · {words.say(`sent.why.${why}`)} ·{' '}
				{times > 1 && `${words.say('sent.times', {count: times})} · `}
				{status !== null
					? words.say('sent.answer', {status: String(status), size: words.bytes(bytes)})
					: words.say(why === 'picture' ? 'sent.shown' : 'sent.no-answer')}
			</span>
		</li>
	);
}
