import {Choice, Field, Tick} from './field.tsx';
import type {FormPart} from './form-part.ts';

/** A confidential contact or an anonymous tip, with what each means; and whether it is handled elsewhere. */
export function WhoPart({words, today, typed, change, troubleAt}: FormPart) {
	const {who, contact, elsewhere} = typed;
	return (
		<section class="report-part" aria-labelledby="report-who-title">
			<h3 id="report-who-title">{words.say('report.who')}</h3>
			<Choice
				pointer="/contact"
				legend={words.say('report.who-legend')}
				options={[
					{value: 'contact', label: words.say('report.who.contact'), hint: words.say('report.who.contact-hint')},
					{value: 'tip', label: words.say('report.who.tip'), hint: words.say('report.who.tip-hint')},
				]}
				value={who}
				trouble={troubleAt('/contact')}
				onChoose={value => change({who: value})}
			/>
			{who === 'contact' && (
				<>
					<Field pointer="/contact/name" label={words.say('report.name')} trouble={troubleAt('/contact/name')}>
						{field => (
							<input
								{...field}
								value={contact.name}
								maxLength={200}
								autocomplete="name"
								onInput={event => change({contact: {...contact, name: event.currentTarget.value}})}
							/>
						)}
					</Field>
					<Field
						pointer="/contact/email"
						label={words.say('report.email')}
						hint={words.say('report.email-hint')}
						trouble={troubleAt('/contact/email')}
					>
						{field => (
							<input
								{...field}
								type="email"
								dir="ltr"
								value={contact.email}
								maxLength={254}
								autocomplete="email"
								onInput={event => change({contact: {...contact, email: event.currentTarget.value}})}
							/>
						)}
					</Field>
				</>
			)}
			<Tick
				pointer="/elsewhere"
				label={words.say('report.elsewhere')}
				checked={elsewhere.is}
				trouble={troubleAt('/elsewhere')}
				onTick={is => change({elsewhere: {...elsewhere, is}})}
			/>
			{elsewhere.is && (
				<>
					<p class="quiet">{words.say('report.elsewhere-hint')}</p>
					<Field pointer="/elsewhere/forum" label={words.say('report.forum')} trouble={troubleAt('/elsewhere/forum')}>
						{field => (
							<input
								{...field}
								value={elsewhere.forum}
								maxLength={200}
								onInput={event => change({elsewhere: {...elsewhere, forum: event.currentTarget.value}})}
							/>
						)}
					</Field>
					<Field
						pointer="/elsewhere/since"
						label={words.say('report.forum-since')}
						trouble={troubleAt('/elsewhere/since')}
					>
						{field => (
							<input
								{...field}
								type="date"
								max={today}
								value={elsewhere.since}
								onInput={event => change({elsewhere: {...elsewhere, since: event.currentTarget.value}})}
							/>
						)}
					</Field>
					<Tick
						pointer="/elsewhere/decided"
						label={words.say('report.forum-decided')}
						checked={elsewhere.decided}
						trouble={null}
						onTick={decided => change({elsewhere: {...elsewhere, decided}})}
					/>
				</>
			)}
		</section>
	);
}
