import {useEffect, useRef, useState} from 'preact/hooks';
import type {PanelView} from '../../panel/view.ts';
import type {FoundSymbol} from '../reading/find-symbols.ts';
import {createSteady} from '../reading/steady.ts';

type Given = Pick<PanelView, 'words' | 'codes'> & {onFound(symbols: readonly FoundSymbol[]): void};

type Trouble = {is: 'none'} | {is: 'refused'; detail: string};

/** What the camera sees, until a code is read in it. The picture stays in this page; the camera is off as soon as this is gone. */
export function Camera({words, codes, onFound}: Given) {
	const video = useRef<HTMLVideoElement>(null);
	const [trouble, setTrouble] = useState<Trouble | null>(null);
	useEffect(() => {
		let stream: MediaStream | null = null;
		let over = false;
		const off = () => {
			for (const track of stream?.getTracks() ?? []) track.stop();
		};
		const watch = async () => {
			stream = await codes.camera();
			const screen = video.current;
			if (over || !screen) return off();
			screen.srcObject = stream;
			await screen.play();
			const steady = createSteady();
			while (!over) {
				await nextFrame(screen);
				if (over) return;
				const seen = steady(await codes.find(await createImageBitmap(screen), {quick: true}));
				if (seen.length > 0 && !over) return onFound(seen);
			}
		};
		watch().catch((error: unknown) => {
			if (over) return;
			const {name, message} =
				error instanceof Error || error instanceof DOMException ? error : new Error(String(error));
			setTrouble(name === 'NotFoundError' ? {is: 'none'} : {is: 'refused', detail: message || name});
		});
		return () => {
			over = true;
			off();
		};
	}, [codes]);
	if (trouble)
		return (
			<p role="alert">
				{trouble.is === 'none'
					? words.say('code.camera-none')
					: words.say('code.camera-refused', {detail: trouble.detail})}
			</p>
		);
	return (
		<>
			<video ref={video} class="code-camera" muted playsInline aria-label={words.say('code.camera-view')} />
			<p class="quiet">{words.say('code.camera-looking')}</p>
		</>
	);
}

/** A frame that was not looked at yet; browsers without that word for it are given a moment. */
const nextFrame = (video: HTMLVideoElement): Promise<void> =>
	new Promise(done => {
		if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(() => done());
		else setTimeout(done, 100);
	});
