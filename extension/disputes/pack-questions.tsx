import type {ComponentChildren} from 'preact';
import {useId} from 'preact/hooks';
import type {Forum} from '../../shared/disputes/forum.ts';
import {type DisputeMatter, meansOfPayment} from '../../shared/disputes/matter.ts';
import type {Words} from '../locales/index.ts';
import type {DisputeAnswers} from '../reports/dispute-answers.ts';
import {localDay} from '../reports/local-day.ts';
import {daysAskedBy} from './answers.ts';
import {DayField} from './day-field.tsx';

type Asked = {words: Words; said: DisputeAnswers; onAnswer(patch: Partial<DisputeAnswers>): void};

/** How the money went: it decides who may give it back. */
export function PaymentQuestion({words, said, onAnswer}: Asked) {
	const id = useId();
	return (
		<div class="field">
			<label for={id}>
				<span>{words.say('pack.paid-with')}</span>
			</label>
			<select
				id={id}
				value={said.paidWith ?? ''}
				onChange={({currentTarget: {value}}) =>
					onAnswer({paidWith: meansOfPayment.find(each => each === value) ?? null})
				}
			>
				<option value="">{words.say('pack.paid-with.unsaid')}</option>
				{meansOfPayment.map(means => (
					<option key={means} value={means}>
						{words.say(`pack.paid-with.${means}`)}
					</option>
				))}
			</select>
		</div>
	);
}

type Given = Asked & {
	/** ISO instant */
	now: string;
	forum: Forum;
	/** with the answers laid over it */
	matter: DisputeMatter;
};

/** What this forum's time limits and its pack need, and only the shopper knows. */
export function PackQuestions(given: Given) {
	const {words, said, onAnswer, forum} = given;
	const {clocks, documents} = forum;
	const runsFrom = (start: 'delivered' | 'latest-delivery') => clocks.some(({from}) => from.includes(start));
	const wantsOrder = documents.some(({is}) => is === 'order');
	return (
		<>
			{(wantsOrder || runsFrom('delivered')) && <ArrivalQuestion {...given} />}
			{(wantsOrder || runsFrom('latest-delivery')) && <LatestQuestion {...given} />}
			<ForumDays {...given} />
			{forum.wantsAddress && (
				<>
					<TextField
						label={words.say('pack.telephone')}
						value={said.telephone}
						most={60}
						mode="tel"
						onText={telephone => onAnswer({telephone})}
					/>
					<TextField
						label={words.say('pack.postal-address')}
						value={said.postalAddress}
						most={300}
						mode="text"
						onText={postalAddress => onAnswer({postalAddress})}
					>
						{words.say('pack.address-why')}
					</TextField>
				</>
			)}
		</>
	);
}

function ArrivalQuestion({words, now, said, onAnswer, matter: {purchase}}: Given) {
	const isGone = said.arrival.is === 'not-arrived';
	return (
		<>
			{!isGone && (
				<DayField
					words={words}
					label={words.say('pack.delivered')}
					value={purchase?.deliveredOn ?? null}
					min={purchase?.orderedOn ?? null}
					max={localDay(now)}
					onDay={day => onAnswer({arrival: day === null ? {is: 'as-reported'} : {is: 'on', day}})}
				/>
			)}
			<label class="tick">
				<input
					type="checkbox"
					checked={isGone}
					onChange={({currentTarget: {checked}}) => onAnswer({arrival: {is: checked ? 'not-arrived' : 'as-reported'}})}
				/>
				<span>{words.say('pack.not-arrived')}</span>
			</label>
		</>
	);
}

function LatestQuestion({words, said, onAnswer, matter: {purchase, snapshots}}: Given) {
	const promised = snapshots.map(({said: page}) => page.delivery).find(text => text !== null) ?? null;
	return (
		<DayField
			words={words}
			label={words.say('pack.latest-delivery')}
			hint={promised && words.say('pack.page-promised', {words: promised})}
			value={said.latestDelivery}
			min={purchase?.orderedOn ?? null}
			onDay={latestDelivery => onAnswer({latestDelivery})}
		/>
	);
}

/** When the seller was written to there, when it was opened there, when it was decided there: as far as its clocks run from it. */
function ForumDays({words, now, said, onAnswer, forum, matter: {purchase}}: Given) {
	const ordered = purchase?.orderedOn ?? null;
	return (
		<>
			{daysAskedBy(forum).map(day => (
				<DayField
					key={`${forum.id}-${day}`}
					words={words}
					label={words.say(`pack.${day}`)}
					value={said[day][forum.id] || null}
					min={(day === 'decided' && said.opened[forum.id]) || ordered}
					max={localDay(now)}
					// An empty one stays said: what the report told of another place is not put in again
					onDay={value => onAnswer({[day]: {...said[day], [forum.id]: value ?? ''}})}
				/>
			))}
		</>
	);
}

type TextGiven = {
	label: string;
	value: string | null;
	most: number;
	mode: 'tel' | 'text';
	onText(text: string | null): void;
	children?: ComponentChildren;
};

function TextField({label, value, most, mode, onText, children}: TextGiven) {
	const id = useId();
	return (
		<div class="field">
			<label for={id}>
				<span>{label}</span>
			</label>
			<input
				id={id}
				inputMode={mode}
				maxLength={most}
				value={value ?? ''}
				aria-describedby={children ? `${id}-why` : undefined}
				onInput={({currentTarget: {value: text}}) => onText(text || null)}
			/>
			{children && (
				<small id={`${id}-why`} class="quiet">
					{children}
				</small>
			)}
		</div>
	);
}
