import {useState} from 'preact/hooks';
import type {TicketView} from '../../../shared/service-desk/contract.ts';
import type {Words} from '../../locales/index.ts';
import {SayForm} from '../view/say-form.tsx';
import type {TicketTools} from './ticket-part.tsx';

type Given = {ticket: TicketView; words: Words; tools: TicketTools};

/** What the shopper can do besides answering a proposal: write, say that it arrived, close. */
export function TicketActs({ticket: {id, acts, version}, words, tools}: Given) {
	const forms = {words: `ticket-words/${id}`, close: `ticket-close/${id}`};
	const begun = (['words', 'close'] as const).find(act => tools.kept(forms[act]).words !== '');
	const [open, setOpen] = useState<'words' | 'close' | null>(begun ?? null);
	const mayWrite = acts.includes('say') || acts.includes('add');
	const opener = (act: 'words' | 'close') => (
		<button type="button" aria-expanded={open === act} onClick={() => setOpen(open === act ? null : act)}>
			{words.say(`ticket.act.${act}`)}
		</button>
	);
	return (
		<>
			<p class="acts">
				{acts.includes('pay') && (
					<button type="button" class="primary" onClick={() => tools.press('ticket-given', {version, words: null})}>
						{words.say('ticket.act.given')}
					</button>
				)}
				{mayWrite && opener('words')}
				{acts.includes('close') && opener('close')}
			</p>
			{acts.includes('pay') && <p class="quiet">{words.say('ticket.given-hint')}</p>}
			{open === 'words' && mayWrite && (
				<SayForm
					label={words.say('ticket.act.words')}
					hint={words.say('ticket.open-hint')}
					words={words}
					act={words.say('ticket.act.send')}
					kept={tools.kept(forms.words)}
					onSend={said => tools.send('ticket-words', forms.words, {words: said})}
				/>
			)}
			{open === 'close' && acts.includes('close') && (
				<SayForm
					label={words.say('ticket.close-why')}
					hint={words.say('ticket.close-hint')}
					words={words}
					act={words.say('ticket.act.close-sure')}
					kept={tools.kept(forms.close)}
					onSend={reason => tools.send('ticket-close', forms.close, {version, reason})}
				/>
			)}
		</>
	);
}
