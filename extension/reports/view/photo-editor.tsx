import {useEffect, useRef, useState} from 'preact/hooks';
import type {Words} from '../../locales/index.ts';
import {cropped, hidden} from '../photos/edit.ts';
import type {Frame} from '../photos/pixelate.ts';
import {FramePicker} from './frame-picker.tsx';

type Given = {
	picture: Blob;
	/** `hide`: frames are made unreadable. `crop`: what lies in one frame is kept */
	to: 'hide' | 'crop';
	words: Words;
	bitmapOf(file: Blob): Promise<ImageBitmap | null>;
	/** the picture as it is to be kept; this stays open and at rest until it is */
	onDone(picture: Blob): Promise<void>;
	onCancel(): void;
};

/** Hides parts of a picture for good, or cuts one out, before it is kept. It opens one picture: another needs another key. */
export function PhotoEditor({picture, to, words, bitmapOf, onDone, onCancel}: Given) {
	const [bitmap, setBitmap] = useState<ImageBitmap | null>(null);
	const [frames, setFrames] = useState<readonly Frame[]>([]);
	const [busy, setBusy] = useState(false);
	const top = useRef<HTMLDivElement>(null);
	useEffect(() => {
		let isOver = false;
		let mine: ImageBitmap | null = null;
		void bitmapOf(picture).then(found => {
			if (isOver) return found?.close();
			mine = found;
			setBitmap(found);
		});
		return () => {
			isOver = true;
			mine?.close();
		};
	}, []);
	// The keyboard goes where the work is, and comes back with the button that was pressed
	useEffect(() => top.current?.querySelector<HTMLElement>('.frame')?.focus(), [bitmap]);
	if (!bitmap) return null;
	async function give(draw: () => OffscreenCanvas | null) {
		setBusy(true);
		try {
			// PNG loses nothing; what is kept is packed once, where it is taken in
			await onDone((await draw()?.convertToBlob({type: 'image/png'})) ?? picture);
		} finally {
			setBusy(false);
		}
	}
	return (
		<div class="photo-editor" ref={top} inert={busy} aria-busy={busy}>
			<p>{words.say(to === 'hide' ? 'report.photo.hide-explain' : 'report.photo.crop-explain')}</p>
			<FramePicker
				picture={bitmap}
				done={frames}
				words={words}
				act={words.say(to === 'hide' ? 'report.photo.hide-this' : 'report.photo.crop-this')}
				onTake={frame => {
					if (to === 'crop') void give(() => cropped(bitmap, frame));
					else setFrames([...frames, frame]);
				}}
			/>
			<p class="acts">
				{to === 'hide' && (
					<>
						<button
							type="button"
							class="primary"
							disabled={frames.length === 0}
							onClick={() => void give(() => hidden(bitmap, frames))}
						>
							{words.say('report.photo.hide-keep')}
						</button>
						<button type="button" disabled={frames.length === 0} onClick={() => setFrames(frames.slice(0, -1))}>
							{words.say('report.photo.hide-less')}
						</button>
					</>
				)}
				{to === 'crop' && (
					<button type="button" onClick={() => void give(() => null)}>
						{words.say('report.photo.crop-all')}
					</button>
				)}
				<button type="button" onClick={onCancel}>
					{words.say('server.cancel')}
				</button>
			</p>
		</div>
	);
}
