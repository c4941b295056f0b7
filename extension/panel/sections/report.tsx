import type {ComponentType} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {checksShown} from '../../codes/question.ts';
import type {ReportOfferGiven} from '../../reports/view/report-offer.tsx';
import {Disclosure} from '../disclosure.tsx';
import {useRemembered} from '../use-remembered.ts';
import type {PanelView} from '../view.ts';
import type {Section} from './section.ts';

/** "Report this offer": one line until it is wanted, here or on the page's own menu. */
export const report: Section = {id: 'report', place: 'main', View: ReportSection};

function ReportSection(view: PanelView) {
	const {state, words, now, reports, memory} = view;
	const facts = state.is === 'judged' || state.is === 'asking' ? state.facts : null;
	const [wanted, setWanted] = useState<object | null>(null);
	useEffect(() => reports.onWanted(() => setWanted({})), [reports]);
	const kept = useRemembered(memory, () => memory.codeChecks(checksShown), []);
	const found = useRemembered(
		reports.rows.drafts,
		async () => ({mine: facts ? await reports.draftFor(facts) : null, drafts: await reports.drafts()}),
		[facts?.url, facts?.store, facts?.listingId],
	);
	const letters = useRemembered(reports.rows.sent, () => reports.letters(), []);
	const {mine, drafts} = found.is === 'here' ? found.value : {mine: null, drafts: []};
	const waiting = letters.is === 'here' ? letters.value.filter(({kind}) => kind === 'report') : [];
	if (!facts && !wanted && drafts.length + waiting.length === 0 && found.is !== 'failed') return null;
	const note =
		waiting.length > 0
			? words.say('report.note-going', {count: waiting.length})
			: mine
				? words.say('report.note-draft', {time: words.moment(mine.changedAt, now)})
				: drafts.length > 0
					? words.say('report.note-drafts', {count: drafts.length})
					: '';
	return (
		<Disclosure class="report" title={words.say('report.title')} note={note} wanted={wanted}>
			{kept.is === 'failed' && <p role="alert">{words.say('history.failed', {detail: kept.detail})}</p>}
			<WhenOpened {...view} facts={facts} checks={kept.is === 'here' ? kept.value : []} />
		</Disclosure>
	);
}

/** The form is fetched when it is wanted first, so the panel opens as soon as before. */
function WhenOpened(given: ReportOfferGiven) {
	const [Offer, setOffer] = useState<ComponentType<ReportOfferGiven> | null>(null);
	useEffect(() => {
		void import('../../reports/view/report-offer.tsx').then(({ReportOffer}) => setOffer(() => ReportOffer));
	}, []);
	return Offer && <Offer {...given} />;
}
