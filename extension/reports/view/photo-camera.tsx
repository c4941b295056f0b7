import {useEffect, useRef, useState} from 'preact/hooks';
import type {Words} from '../../locales/index.ts';
import type {ReportTools} from './report-tools.ts';

type Given = {words: Words; tools: Pick<ReportTools, 'camera'>; onTake(picture: Blob): void};

/** What the camera sees, and a button that keeps it. The camera is off as soon as this is gone. */
export function PhotoCamera({words, tools, onTake}: Given) {
	const video = useRef<HTMLVideoElement>(null);
	const [trouble, setTrouble] = useState<string | null>(null);
	const [isOn, setOn] = useState(false);
	useEffect(() => {
		let stream: MediaStream | null = null;
		let isOver = false;
		const off = () => {
			for (const track of stream?.getTracks() ?? []) track.stop();
		};
		const watch = async () => {
			stream = await tools.camera();
			const screen = video.current;
			if (isOver || !screen) return off();
			screen.srcObject = stream;
			await screen.play();
			if (!isOver) setOn(true);
		};
		watch().catch((error: unknown) => {
			if (isOver) return;
			const {name, message} =
				error instanceof Error || error instanceof DOMException ? error : new Error(String(error));
			const isNone = name === 'NotFoundError';
			setTrouble(
				isNone ? words.say('report.camera-none') : words.say('report.camera-refused', {detail: message || name}),
			);
		});
		return () => {
			isOver = true;
			off();
		};
	}, [tools]);
	async function take() {
		const screen = video.current;
		if (!screen?.videoWidth) return;
		const paper = new OffscreenCanvas(screen.videoWidth, screen.videoHeight);
		paper.getContext('2d')?.drawImage(screen, 0, 0);
		onTake(await paper.convertToBlob({type: 'image/jpeg', quality: 0.95}));
	}
	if (trouble) return <p role="alert">{trouble}</p>;
	return (
		<>
			<video ref={video} class="code-camera" muted playsInline aria-label={words.say('code.camera-view')} />
			<p class="acts">
				<button type="button" class="primary" disabled={!isOn} onClick={() => void take()}>
					{words.say('report.camera-take')}
				</button>
			</p>
		</>
	);
}
