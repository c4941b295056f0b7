import {useEffect, useState} from 'preact/hooks';
import type {QrPath} from '../../codes/writing/qr-path.ts';
import type {Words} from '../../locales/index.ts';
import type {PhoneInbox} from '../photos/phone-inbox.ts';
import type {ReportTools} from './report-tools.ts';

type Given = {of: string; words: Words; now: string; tools: Pick<ReportTools, 'phone' | 'qr'>; onDone(): void};

type Phone =
	| {is: 'opening'}
	| {is: 'failed'; detail: string}
	| {is: 'waiting' | 'opened'; inbox: PhoneInbox; qr: QrPath};

/** How often it is looked for photos, in ms, as long as this is shown. */
const every = 2500;

/** The address that a phone opens, as a QR code, and what came from it. Gone, it takes nothing more. */
export function PhonePhotos({of, words, now, tools, onDone}: Given) {
	const [phone, setPhone] = useState<Phone>({is: 'opening'});
	const [taken, setTaken] = useState(0);
	const [trouble, setTrouble] = useState<string | null>(null);
	useEffect(() => {
		let isOver = false;
		let inbox: PhoneInbox | null = null;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const look = async () => {
			if (!inbox || isOver) return;
			try {
				const came = await inbox.collect();
				setTrouble(null);
				setTaken(before => before + came.taken);
				if (came.opened) setPhone(shown => (shown.is === 'waiting' ? {...shown, is: 'opened'} : shown));
			} catch (error) {
				setTrouble(error instanceof Error ? error.message : String(error));
			}
			if (!isOver) timer = setTimeout(() => void look(), every);
		};
		const begin = async () => {
			const opened = await tools.phone(of);
			if (isOver) return opened.close();
			inbox = opened;
			setPhone({is: 'waiting', inbox: opened, qr: await tools.qr(opened.url)});
			await look();
		};
		begin().catch((error: unknown) => {
			if (!isOver) setPhone({is: 'failed', detail: error instanceof Error ? error.message : String(error)});
		});
		return () => {
			isOver = true;
			clearTimeout(timer);
			void inbox?.close().catch(() => undefined);
		};
	}, [of]);
	return (
		<div class="card phone-photos">
			{phone.is === 'opening' && <p>{words.say('report.phone.opening')}</p>}
			{phone.is === 'failed' && <p role="alert">{words.say('report.phone.failed', {detail: phone.detail})}</p>}
			{(phone.is === 'waiting' || phone.is === 'opened') && (
				<>
					<p>{words.say('report.phone.explain')}</p>
					<svg
						class="qr"
						viewBox={`0 0 ${phone.qr.side} ${phone.qr.side}`}
						role="img"
						aria-label={words.say('report.phone.qr')}
						shape-rendering="crispEdges"
					>
						<path fill="#fff" stroke="none" d={`M0 0h${phone.qr.side}v${phone.qr.side}H0z`} />
						<path fill="#000" stroke="none" d={phone.qr.path} />
					</svg>
					<code dir="ltr">{phone.inbox.url}</code>
					<p role="status">
						{taken > 0
							? words.say('report.phone.taken', {count: taken})
							: words.say(phone.is === 'opened' ? 'report.phone.opened' : 'report.phone.waiting')}
					</p>
					<p class="quiet">{words.say('report.phone.until', {time: words.moment(phone.inbox.until, now)})}</p>
					{trouble && <p class="quiet">{words.say('code.detail', {detail: trouble})}</p>}
				</>
			)}
			<p class="acts">
				<button type="button" onClick={onDone}>
					{words.say('report.phone.done')}
				</button>
			</p>
		</div>
	);
}
