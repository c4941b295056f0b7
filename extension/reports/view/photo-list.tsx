import {useEffect, useRef, useState} from 'preact/hooks';
import {mostPhotos} from '../../../shared/photos/contract.ts';
import type {Words} from '../../locales/index.ts';
import type {Photo, PhotoShows} from '../photos/photo.ts';
import {PhonePhotos} from './phone-photos.tsx';
import {PhotoCamera} from './photo-camera.tsx';
import {PhotoCard} from './photo-card.tsx';
import {PhotoEditor} from './photo-editor.tsx';
import type {ReportTools, TakenIn, Undo} from './report-tools.ts';

type Given = {
	/** under which name they are kept */
	of: string;
	photos: readonly Photo[];
	words: Words;
	tools: ReportTools;
	/** a tab of our own: the camera can be asked for here, and there is no page behind to be seen */
	isPage: boolean;
	/** where the page for the camera is */
	where: string;
	/** ISO instant */
	now: string;
	/** a picture is being taken in, or parts of one hidden: what would be sent now is not what is meant */
	onBusy(isBusy: boolean): void;
};

type Said = {is: 'nothing' | 'not-allowed'} | TakenIn;

/** Photos from files, the camera, or the page in front; each made anew in this browser before it is kept. */
export function PhotoList({of, photos, words, tools, isPage, where, now, onBusy}: Given) {
	const [phone, setPhone] = useState(false);
	const file = useRef<HTMLInputElement>(null);
	const undoButton = useRef<HTMLButtonElement>(null);
	const [said, setSaid] = useState<Said>({is: 'nothing'});
	const [sight, setSight] = useState<Blob | null>(null);
	const [camera, setCamera] = useState(false);
	const [removed, setRemoved] = useState<Undo | null>(null);
	const [hiding, setHiding] = useState<string | null>(null);
	const [taking, setTaking] = useState(0);
	const isBusy = taking > 0 || photos.some(({id}) => id === hiding);
	useEffect(() => onBusy(isBusy), [isBusy]);
	useEffect(() => () => onBusy(false), []);
	const isFull = photos.length >= mostPhotos;
	// What a phone sends while nobody looks is fetched when somebody does
	useEffect(() => {
		let isOver = false;
		void tools.isPhoneOpen(of).then(
			isOpen => isOpen && !isOver && setPhone(true),
			() => undefined,
		);
		return () => {
			isOver = true;
		};
	}, [of]);

	async function take(pictures: readonly Blob[], shows: PhotoShows) {
		setRemoved(null);
		setTaking(before => before + 1);
		let last: TakenIn = {is: 'taken'};
		for (const picture of pictures) {
			const came = await tools
				.takeIn(of, picture, shows)
				.catch((error: unknown): TakenIn => ({is: 'failed', detail: String(error)}));
			if (came.is !== 'taken') last = came;
		}
		setSaid(last);
		setTaking(before => before - 1);
	}
	async function look() {
		const seen = await tools.capture();
		setSaid(seen.is === 'seen' ? {is: 'nothing'} : seen);
		if (seen.is === 'seen') setSight(seen.picture);
	}
	const dropped = (event: Event, data: DataTransfer | null) => {
		const pictures = [...(data?.files ?? [])].filter(({type}) => type.startsWith('image/'));
		if (pictures.length === 0) return;
		event.preventDefault();
		void take(pictures, 'other');
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: pasting and dropping pictures are short cuts; a button does the same
		<div
			class="report-photos"
			onPaste={event => dropped(event, event.clipboardData)}
			onDragOver={event => event.preventDefault()}
			onDrop={event => dropped(event, event.dataTransfer)}
		>
			<p class="quiet">{words.say('report.photos-explain')}</p>
			<ol class="photos" id="report-photos" tabIndex={-1} aria-label={words.say('report.photos')}>
				{photos.map((photo, at) => (
					<PhotoCard
						key={photo.id}
						photo={photo}
						number={at + 1}
						isLast={at === photos.length - 1}
						words={words}
						tools={tools}
						hides={photo.id === hiding}
						onHide={isOpen => setHiding(isOpen ? photo.id : null)}
						onCame={setSaid}
						onRemove={async () => {
							setRemoved(await tools.remove(photo));
							setTimeout(() => undoButton.current?.focus());
						}}
					/>
				))}
			</ol>
			{phone && <PhonePhotos of={of} words={words} now={now} tools={tools} onDone={() => setPhone(false)} />}
			{camera && <PhotoCamera words={words} tools={tools} onTake={picture => void take([picture], 'whole')} />}
			{sight && (
				<PhotoEditor
					picture={sight}
					to="crop"
					words={words}
					bitmapOf={tools.bitmapOf}
					onDone={async picture => {
						await take([picture], 'page');
						setSight(null);
					}}
					onCancel={() => setSight(null)}
				/>
			)}
			<p class="acts">
				<button type="button" disabled={isFull} onClick={() => file.current?.click()}>
					{words.say('report.photos-file')}
				</button>
				<button type="button" disabled={isFull} onClick={() => (isPage ? setCamera(!camera) : tools.openPage(where))}>
					{words.say(camera ? 'code.camera-stop' : 'code.camera')}
				</button>
				<button type="button" disabled={isFull || phone} onClick={() => setPhone(true)}>
					{words.say('report.phone')}
				</button>
				{!isPage && (
					<button type="button" disabled={isFull} onClick={() => void look()}>
						{words.say('report.photos-page')}
					</button>
				)}
			</p>
			<input
				ref={file}
				type="file"
				accept="image/*"
				multiple
				hidden
				onChange={event => {
					void take([...(event.currentTarget.files ?? [])], 'other');
					// The same file may be chosen again
					event.currentTarget.value = '';
				}}
			/>
			<p role="status" class="undo">
				{said.is === 'taken' && words.say('report.photos-count', {count: photos.length, most: mostPhotos})}
				{said.is === 'full' && words.say('report.photos-full', {most: mostPhotos})}
				{said.is === 'sent' && words.say('report.photos-sent')}
				{said.is === 'no-picture' && words.say('code.read.no-picture')}
				{said.is === 'not-allowed' && words.say('report.photos-not-allowed')}
				{said.is === 'failed' && words.say('report.photos-failed', {detail: said.detail})}
				{removed && (
					<>
						{words.say('report.photo.removed')}
						<button
							type="button"
							ref={undoButton}
							onClick={() => {
								void removed.undo();
								setRemoved(null);
							}}
						>
							{words.say('act.undo')}
						</button>
					</>
				)}
			</p>
		</div>
	);
}
