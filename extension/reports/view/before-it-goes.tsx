import {ours} from '../../../shared/clock.ts';
import type {Missing} from '../../../shared/reports/missing.ts';
import type {Audience, Disclosed, NextStep, Preflight} from '../../../shared/reports/preflight.ts';
import type {Words} from '../../locales/index.ts';
import {wrongText} from '../../locales/refusals/wrong-text.ts';
import {fieldId} from './form-part.ts';

type Given = {check: Preflight; words: Words};

const audiences: readonly Audience[] = ['public', 'seller', 'reviewers'];

/** Before anything leaves: what is missing and for what, who will see which of it, and what happens then. */
export function BeforeItGoes({check, words}: Given) {
	return (
		<div class="report-preflight">
			<Lacking check={check} words={words} />
			<h4>{words.say('report.disclosed')}</h4>
			{audiences.map(to => (
				<Seen key={to} to={to} disclosed={check.disclosed} words={words} />
			))}
			<p class="quiet">{words.say('report.disclosed.never')}</p>
			<h4>{words.say('report.next')}</h4>
			<ol class="report-next">
				{check.next.map(step => (
					<Next key={step.what} step={step} words={words} />
				))}
			</ol>
		</div>
	);
}

function Lacking({check: {missing, troubles}, words}: Given) {
	const needed = missing.filter(({need}) => need !== 'advice');
	const advice = missing.filter(({need}) => need === 'advice');
	return (
		<>
			<h4>{words.say('report.missing')}</h4>
			{needed.length + troubles.length === 0 && <p>{words.say('report.missing.none')}</p>}
			<ul class="report-missing">
				{needed.map(one => (
					<Lack key={one.pointer + one.why} one={one} words={words} />
				))}
				{troubles.map(trouble => (
					<li key={trouble.pointer + trouble.detail}>
						<Jump pointer={trouble.pointer}>{wrongText(trouble, words)}</Jump>
					</li>
				))}
			</ul>
			{advice.length > 0 && (
				<>
					<p class="quiet">{words.say('report.missing.advice')}</p>
					<ul class="report-missing quiet">
						{advice.map(one => (
							<Lack key={one.pointer + one.why} one={one} words={words} />
						))}
					</ul>
				</>
			)}
		</>
	);
}

const Lack = ({one, words}: {one: Missing; words: Words}) => (
	<li>
		<Jump pointer={one.pointer}>{words.say(`report.lacks.${one.why}`)}</Jump>
		{one.need === 'demand' && <span class="quiet"> {words.say('report.missing.for-demand')}</span>}
	</li>
);

/** Goes to the field that is meant, or to the nearest around it. */
export function Jump({pointer, children}: {pointer: string; children: string}) {
	return (
		<button
			type="button"
			class="jump"
			onClick={() => {
				for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
					const field = document.getElementById(fieldId(at));
					if (!field) continue;
					field.scrollIntoView({block: 'center'});
					field.focus();
					return;
				}
			}}
		>
			{children}
		</button>
	);
}

function Seen({to, disclosed, words}: {to: Audience; disclosed: readonly Disclosed[]; words: Words}) {
	const things = disclosed.filter(one => one.to === to).map(({what}) => words.say(`report.thing.${what}`));
	return (
		<div>
			<p>{words.say(`report.disclosed.${to}`)}</p>
			<ul class="dots">
				{things.map(thing => (
					<li key={thing}>{thing}</li>
				))}
			</ul>
		</div>
	);
}

function Next({step: {what, clock, until}, words}: {step: NextStep; words: Words}) {
	const {days: count, counted, source} = clock;
	return (
		<li>
			{words.say(`report.next.${what}`)}:{' '}
			{until
				? words.say('report.next.until', {day: words.day(until)})
				: words.say(counted === 'working' ? 'report.next.working-days' : 'report.next.days', {count})}
			<span class="quiet"> · {source === ours ? words.say('report.source.ours') : source}</span>
		</li>
	);
}
