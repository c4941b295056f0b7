import {useEffect, useRef, useState} from 'preact/hooks';
import {preflight} from '../../../shared/reports/preflight.ts';
import type {CodeCheck} from '../../codes/question.ts';
import {wrongText} from '../../locales/refusals/wrong-text.ts';
import {useRemembered} from '../../panel/use-remembered.ts';
import type {PanelView} from '../../panel/view.ts';
import type {Draft} from '../draft.ts';
import {localDay} from '../local-day.ts';
import {announced} from '../photos/photo.ts';
import {BeforeItGoes} from './before-it-goes.tsx';
import {DemandPart} from './demand-part.tsx';
import {Field, Tick} from './field.tsx';
import type {FormPart} from './form-part.ts';
import {OfferMeant} from './offer-meant.tsx';
import {PhotoList} from './photo-list.tsx';
import {PurchasePart} from './purchase-part.tsx';
import {Refused} from './refused.tsx';
import {useDraft} from './use-draft.ts';
import {WhatHappened} from './what-happened.tsx';
import {WhoPart} from './who-part.tsx';

type Given = Pick<PanelView, 'words' | 'now' | 'storeName' | 'reports' | 'codes'> & {
	draft: Draft;
	checks: readonly CodeCheck[];
	isPage: boolean;
	onDiscard(): void;
};

/** A report from its offer to the button that sends it. Everything typed is kept at once. */
export function ReportForm({draft, words, now, storeName, reports: tools, codes, checks, isPage, onDiscard}: Given) {
	const {typed, change, kept, written} = useDraft(tools, draft);
	const [asked, setAsked] = useState(false);
	const [busy, setBusy] = useState(false);
	const [photosBusy, setPhotosBusy] = useState(false);
	const [failed, setFailed] = useState<string | null>(null);
	const [installedOn, setInstalledOn] = useState<string | null>(null);
	const check = useRef<HTMLDivElement>(null);
	useEffect(() => void tools.installedOn().then(setInstalledOn, () => undefined), [tools]);
	const found = useRemembered(tools.rows.photos, () => tools.photos(draft.id), [draft.id]);
	const photos = found.is === 'here' ? found.value : [];
	const today = localDay(now);
	const result = preflight(typed, {photos: announced(photos), now, today, installedOn});
	const {refusal} = draft;

	const troubleAt = (pointer: string): string | null => {
		const lacking = asked && result.missing.find(one => one.pointer === pointer && one.need !== 'advice');
		if (lacking) return words.say(`report.lacks.${lacking.why}`);
		const wrong = refusal?.errors.find(one => one.pointer === pointer);
		return wrong ? wrongText(wrong, words) : null;
	};
	const part: FormPart = {words, now, today, typed, change, troubleAt};
	async function send() {
		setAsked(true);
		const {ready} = result;
		if (!ready) {
			check.current?.scrollIntoView({block: 'start'});
			check.current?.focus();
			return;
		}
		setBusy(true);
		try {
			// A draft that is on its way takes nothing more, and comes back as it is if it is refused
			await written();
			await tools.send(draft.id, ready);
		} catch (error) {
			setFailed(String(error));
		} finally {
			setBusy(false);
		}
	}
	return (
		<form
			class="report-form"
			noValidate
			onSubmit={event => {
				event.preventDefault();
				if (!busy && !photosBusy) void send();
			}}
		>
			{refusal && <Refused refusal={refusal} kind="report" words={words} />}
			<section class="report-part" aria-labelledby="report-offer-title">
				<h3 id="report-offer-title">{words.say('report.offer')}</h3>
				<OfferMeant offer={typed.offer} words={words} storeName={storeName} pictureAsked={codes.pictureAsked} />
				{draft.typed.offer.title === '' && (
					<Field pointer="/offer/title" label={words.say('report.title-typed')} trouble={troubleAt('/offer/title')}>
						{field => (
							<input
								{...field}
								value={typed.offer.title}
								maxLength={1000}
								onInput={event => change({offer: {...typed.offer, title: event.currentTarget.value}})}
							/>
						)}
					</Field>
				)}
				<p class="quiet">{words.say('report.offer-note')}</p>
			</section>
			<WhatHappened {...part} checks={checks} />
			<section class="report-part" aria-labelledby="report-photos-title">
				<h3 id="report-photos-title">{words.say('report.photos')}</h3>
				<PhotoList
					of={draft.id}
					now={now}
					photos={photos}
					words={words}
					tools={tools}
					isPage={isPage}
					where={`draft=${draft.id}`}
					onBusy={setPhotosBusy}
				/>
				{found.is === 'failed' && <p role="alert">{words.say('history.failed', {detail: found.detail})}</p>}
			</section>
			<PurchasePart {...part} />
			<DemandPart {...part} />
			<WhoPart {...part} />
			<section class="report-part" aria-labelledby="report-check-title" ref={check} tabIndex={-1}>
				<h3 id="report-check-title">{words.say('report.check')}</h3>
				<Tick
					pointer="/goodFaith"
					label={words.say('report.good-faith')}
					checked={typed.goodFaith}
					trouble={troubleAt('/goodFaith')}
					onTick={goodFaith => change({goodFaith})}
				/>
				<Tick
					pointer="/noParty"
					label={words.say('report.no-party')}
					checked={typed.noParty}
					trouble={troubleAt('/noParty')}
					onTick={noParty => change({noParty})}
				/>
				<BeforeItGoes check={result} words={words} />
				<p class="acts">
					<button type="submit" class="primary" aria-disabled={busy || photosBusy}>
						{words.say('report.send')}
					</button>
					{!isPage && (
						<button type="button" onClick={() => tools.openPage(`draft=${draft.id}`)}>
							{words.say('report.in-tab')}
						</button>
					)}
					<button type="button" onClick={onDiscard}>
						{words.say('report.discard')}
					</button>
				</p>
				<p role="status">{photosBusy && words.say('report.photos-busy')}</p>
				<p class="quiet" role="status">
					{kept.is === 'kept'
						? words.say('report.kept', {time: words.moment(kept.at, now)})
						: words.say('report.not-kept', {detail: kept.detail})}
				</p>
				{failed && <p role="alert">{words.say('report.not-kept', {detail: failed})}</p>}
			</section>
		</form>
	);
}
