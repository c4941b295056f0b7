import {signs} from '../../../shared/reports/contract.ts';
import type {CodeCheck} from '../../codes/question.ts';
import {answerText} from '../../codes/view/answer-text.ts';
import {Field} from './field.tsx';
import type {FormPart} from './form-part.ts';

/** Characters of what happened, at most. */
const most = 5000;

/** What is wrong, in the shopper's words, what tells so, and the codes that were asked about. */
export function WhatHappened({
	words,
	now,
	typed,
	change,
	troubleAt,
	checks,
}: FormPart & {checks: readonly CodeCheck[]}) {
	const {facts} = typed;
	return (
		<section class="report-part" aria-labelledby="report-what">
			<h3 id="report-what">{words.say('report.what')}</h3>
			<Field
				pointer="/facts"
				label={words.say('report.facts')}
				hint={words.say('report.facts-hint')}
				trouble={troubleAt('/facts')}
			>
				{field => (
					<textarea
						{...field}
						rows={5}
						maxLength={most}
						value={facts}
						onInput={event => change({facts: event.currentTarget.value})}
					/>
				)}
			</Field>
			{facts.length > most * 0.8 && <p class="quiet">{words.say('report.facts-left', {count: most - facts.length})}</p>}
			<fieldset class="choice" id="report-signs">
				<legend>{words.say('report.signs')}</legend>
				<div class="ticks">
					{signs.map(sign => (
						<label key={sign} class="tick">
							<input
								type="checkbox"
								checked={typed.signs.includes(sign)}
								onChange={({currentTarget: {checked}}) =>
									change({signs: signs.filter(one => (one === sign ? checked : typed.signs.includes(one)))})
								}
							/>
							<span>{words.say(`report.sign.${sign}`)}</span>
						</label>
					))}
				</div>
			</fieldset>
			<Codes words={words} now={now} typed={typed} change={change} checks={checks} />
		</section>
	);
}

/** Codes this browser asked about: each can come along with its answer. */
function Codes({
	words,
	now,
	typed,
	change,
	checks,
}: Omit<FormPart, 'troubleAt' | 'today'> & {checks: readonly CodeCheck[]}) {
	if (checks.length === 0) return null;
	return (
		<fieldset class="choice">
			<legend>{words.say('report.codes')}</legend>
			{checks.map(check => {
				const {reply, question, at} = check;
				if (reply?.is !== 'answered') return null;
				const isIn = typed.codes.some(one => one.code === question.code && one.at === at);
				const others = typed.codes.filter(one => one.code !== question.code || one.at !== at);
				const mine = {answer: reply.answer.answer, at, code: question.code};
				return (
					<label key={check.id} class="tick">
						<input
							type="checkbox"
							checked={isIn}
							onChange={({currentTarget: {checked}}) => change({codes: checked ? [...others, mine].slice(-8) : others})}
						/>
						<span>
							<code dir="ltr">{question.code}</code>{' '}
							<small class="quiet">
								{answerText(reply.answer, words, now).title} · {words.moment(at, now)}
							</small>
						</span>
					</label>
				);
			})}
		</fieldset>
	);
}
