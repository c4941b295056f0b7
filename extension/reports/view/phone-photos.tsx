import {useEffect, useRef, useState} from 'preact/hooks';
import type {QrPath} from '../../codes/writing/qr-path.ts';
import type {Words} from '../../locales/index.ts';
import {troubleText} from '../../locales/refusals/trouble-text.ts';
import type {Collected, PhoneInbox} from '../photos/phone-inbox.ts';
import type {ReportTools} from './report-tools.ts';

type Given = {of: string; words: Words; now: string; tools: Pick<ReportTools, 'phone' | 'qr'>; onDone(): void};

type Phone =
	| {is: 'opening'}
	| {is: 'failed'; detail: string}
	/** `over`: its time is, and it was looked into for the last time */
	| {is: 'waiting' | 'opened' | 'over'; inbox: PhoneInbox; qr: QrPath};

/** How often it is looked for photos, in ms, as long as this is shown. */
const every = 2500;
const noneLeft: Collected['left'] = {count: 0, why: null};
const detailOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * The address that a phone opens, as a QR code, and what came from it. Out of sight it stays open until its time is over, and is
 * looked into when it is shown again; "Done" closes it, once nothing that arrived is left there or the shopper was told.
 */
export function PhonePhotos({of, words, now, tools, onDone}: Given) {
	const [phone, setPhone] = useState<Phone>({is: 'opening'});
	const [taken, setTaken] = useState(0);
	const [left, setLeft] = useState(noneLeft);
	const [trouble, setTrouble] = useState<string | null>(null);
	const isClosing = useRef(false);
	const clock = useRef(now);
	clock.current = now;
	const note = (came: Collected) => {
		setTrouble(null);
		setTaken(before => before + came.taken);
		setLeft(came.left);
		if (came.opened) setPhone(shown => (shown.is === 'waiting' ? {...shown, is: 'opened'} : shown));
	};
	useEffect(() => {
		let isOver = false;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const look = async (inbox: PhoneInbox) => {
			if (isOver) return;
			const isLast = clock.current >= inbox.until;
			try {
				if (!isClosing.current) note(await inbox.collect());
			} catch (error) {
				setTrouble(detailOf(error));
			}
			if (isOver) return;
			if (isLast) setPhone(shown => ('inbox' in shown ? {...shown, is: 'over'} : shown));
			else timer = setTimeout(() => void look(inbox), every);
		};
		const begin = async () => {
			const inbox = await tools.phone(of);
			const qr = await tools.qr(inbox.url);
			if (isOver) return;
			setPhone({is: 'waiting', inbox, qr});
			await look(inbox);
		};
		begin().catch((error: unknown) => {
			if (!isOver) setPhone({is: 'failed', detail: detailOf(error)});
		});
		return () => {
			isOver = true;
			clearTimeout(timer);
		};
	}, [of]);

	async function done() {
		if (isClosing.current) return;
		if (phone.is === 'opening' || phone.is === 'failed') return onDone();
		isClosing.current = true;
		try {
			const came = await phone.inbox.collect(true);
			note(came);
			// Said before it is deleted
			if (came.left.count > left.count) return;
			await phone.inbox.close();
			onDone();
		} catch {
			// The server does not answer: it is kept, and looked into when this is opened again
			onDone();
		} finally {
			isClosing.current = false;
		}
	}
	return (
		<div class="card phone-photos">
			{phone.is === 'opening' && <p>{words.say('report.phone.opening')}</p>}
			{phone.is === 'failed' && (
				<p role="alert">{words.say('report.phone.failed', {detail: troubleText(phone.detail, words)})}</p>
			)}
			{phone.is === 'over' && <p>{words.say('report.phone.over')}</p>}
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
				</>
			)}
			{'inbox' in phone && (
				<>
					<p role="status">
						{taken > 0
							? words.say('report.phone.taken', {count: taken})
							: phone.is !== 'over' &&
								words.say(phone.is === 'opened' ? 'report.phone.opened' : 'report.phone.waiting')}
					</p>
					{left.why && (
						<p role="alert" class="level-caution">
							{left.why.is === 'full'
								? words.say('report.phone.left-full', {count: left.count})
								: words.say('report.phone.left-failed', {
										count: left.count,
										detail: troubleText(left.why.detail, words),
									})}
						</p>
					)}
					{phone.is !== 'over' && (
						<p class="quiet">{words.say('report.phone.until', {time: words.moment(phone.inbox.until, now)})}</p>
					)}
					{trouble && <p class="quiet">{words.say('code.detail', {detail: troubleText(trouble, words)})}</p>}
				</>
			)}
			<p class="acts">
				<button type="button" onClick={() => void done()}>
					{words.say('report.phone.done')}
				</button>
			</p>
		</div>
	);
}
