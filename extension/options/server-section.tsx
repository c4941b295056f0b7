import {useState} from 'preact/hooks';
import type {Words} from '../locales/index.ts';
import {Fingerprint} from './fingerprint.tsx';
import {MirrorList} from './mirror-list.tsx';
import type {Keep, OptionsView} from './options-view.ts';
import {type ServerAddress, serverAddress} from './server-address.ts';

type Found = {is: 'found'; base: string; host: string; key: string; signedAt: string};
type Wrong =
	| Extract<ServerAddress, {ok: false}>['why']
	| 'not-allowed'
	| 'offline'
	| 'not-touchstone'
	| 'bad-signature';
type Step = {is: 'settled'} | {is: 'asking'; host: string} | Found | {is: 'wrong'; why: Wrong; host: string};

/** Whom to ask, and whose signature to trust: the key is fetched, shown and taken only on the shopper's word. */
export function ServerSection(view: OptionsView & {save: Keep}) {
	const {words, settings, save, allow, askServer} = view;
	const {api} = settings;
	const [typed, setTyped] = useState(api.base);
	const [step, setStep] = useState<Step>({is: 'settled'});

	async function ask() {
		const address = serverAddress(typed);
		if (!address.ok) return setStep({is: 'wrong', why: address.why, host: typed});
		const {base, host} = address;
		// Before anything is waited for: the browser shows its question only straight after a click.
		const allowed = allow(base);
		setStep({is: 'asking', host});
		if (!(await allowed)) return setStep({is: 'wrong', why: 'not-allowed', host});
		const answer = await askServer(base);
		setStep(answer.ok ? {is: 'found', base, host, ...answer} : {is: 'wrong', why: answer.why, host});
	}

	return (
		<section aria-labelledby="server-title">
			<h2 id="server-title">{words.say('server.title')}</h2>
			<p class="quiet">{words.say('server.explain')}</p>
			{api.key === null ? (
				<p>{words.say('server.none')}</p>
			) : (
				<div class="trusted">
					<p>{words.say('server.trusted', {base: api.base})}</p>
					<Fingerprint publicKey={api.key} words={words} />
				</div>
			)}
			<form
				class="ask"
				noValidate
				onSubmit={event => {
					event.preventDefault();
					void ask();
				}}
			>
				<label>
					<span>{words.say('server.address')}</span>
					<input
						type="url"
						dir="ltr"
						autocomplete="url"
						spellcheck={false}
						value={typed}
						aria-invalid={step.is === 'wrong'}
						aria-describedby="server-step"
						onInput={event => setTyped(event.currentTarget.value)}
					/>
				</label>
				<button type="submit" disabled={step.is === 'asking'}>
					{words.say('server.ask')}
				</button>
			</form>
			<div id="server-step" role="status">
				{step.is === 'asking' && <p>{words.say('server.asking', {host: step.host})}</p>}
				{step.is === 'wrong' && <p class="wrong">{wrongText(step.why, step.host, words)}</p>}
				{step.is === 'found' && (
					<Confirm
						found={step}
						trusted={api.key}
						words={words}
						onUse={async () => {
							await save('api', {base: step.base, key: step.key});
							setTyped(step.base);
							setStep({is: 'settled'});
						}}
						onCancel={() => setStep({is: 'settled'})}
					/>
				)}
			</div>
			<MirrorList {...view} />
		</section>
	);
}

function wrongText(why: Wrong, host: string, words: Words): string {
	if (why === 'not-an-address' || why === 'needs-https') return words.say(`server.wrong.${why}`);
	return words.say(`server.wrong.${why}`, {host});
}

type ConfirmGiven = {found: Found; trusted: string | null; words: Words; onUse(): void; onCancel(): void};

function Confirm({found, trusted, words, onUse, onCancel}: ConfirmGiven) {
	return (
		<div class="card">
			<p>{words.say('server.found', {host: found.host})}</p>
			<Fingerprint publicKey={found.key} words={words} />
			{trusted !== null && <p>{words.say(trusted === found.key ? 'server.same-key' : 'server.other-key')}</p>}
			<p class="quiet">{words.say('server.signed-at', {when: words.exactly(found.signedAt)})}</p>
			<p class="acts">
				<button type="button" class="primary" onClick={onUse}>
					{words.say('server.use')}
				</button>
				<button type="button" onClick={onCancel}>
					{words.say('server.cancel')}
				</button>
			</p>
		</div>
	);
}
