import type {ComponentType} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {isNew} from '../../reports/report.ts';
import type {MyReportsGiven} from '../../reports/view/my-reports.tsx';
import {Disclosure} from '../disclosure.tsx';
import {useRemembered} from '../use-remembered.ts';
import type {Section} from './section.ts';

/** "My reports": how many, and whether something happened. */
export const reports: Section = {
	id: 'reports',
	place: 'aside',
	View(view) {
		const {words, reports} = view;
		const found = useRemembered(reports.rows.sent, () => reports.reports(), []);
		const mine = found.is === 'here' ? found.value : [];
		const news = mine.filter(isNew).length;
		const note =
			news > 0
				? words.say('reports.note-new', {count: news})
				: mine.length > 0
					? words.say('reports.note', {count: mine.length})
					: words.say('reports.note-none');
		return (
			<Disclosure class="reports" title={words.say('reports.title')} note={found.is === 'here' ? note : ''}>
				{found.is === 'failed' && <p role="alert">{words.say('history.failed', {detail: found.detail})}</p>}
				<WhenOpened {...view} isPage={false} />
			</Disclosure>
		);
	},
};

function WhenOpened(given: MyReportsGiven) {
	const [Mine, setMine] = useState<ComponentType<MyReportsGiven> | null>(null);
	useEffect(() => {
		void import('../../reports/view/my-reports.tsx').then(({MyReports}) => setMine(() => MyReports));
	}, []);
	return Mine && <Mine {...given} />;
}
