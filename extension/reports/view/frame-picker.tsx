import {useEffect, useRef, useState} from 'preact/hooks';
import type {Words} from '../../locales/index.ts';
import type {Frame} from '../photos/pixelate.ts';

type Given = {
	picture: ImageBitmap;
	/** what has been chosen so far, shown as it will be */
	done: readonly Frame[];
	words: Words;
	/** what Enter and the button do with a frame */
	act: string;
	onTake(frame: Frame): void;
};

/** In shares of the picture: where the frame stands at first, and how far one key moves it. */
const first: Frame = {left: 0.3, top: 0.3, width: 0.4, height: 0.2};
const stride = 0.02;
const least = 0.02;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** A frame over a picture: drawn with the pointer, or moved by arrow keys and sized with Shift; Enter takes it. */
export function FramePicker({picture, done, words, act, onTake}: Given) {
	const canvas = useRef<HTMLCanvasElement>(null);
	const [frame, setFrame] = useState<Frame>(first);
	const drag = useRef<{x: number; y: number} | null>(null);
	useEffect(() => draw(canvas.current, picture, done), [picture, done]);

	const inPoints = ({left, top, width, height}: Frame): Frame => ({
		left: left * picture.width,
		top: top * picture.height,
		width: width * picture.width,
		height: height * picture.height,
	});
	const placeOf = ({
		clientX,
		clientY,
		currentTarget,
	}: {
		clientX: number;
		clientY: number;
		currentTarget: HTMLElement;
	}) => {
		const box = currentTarget.getBoundingClientRect();
		return {x: clamp((clientX - box.left) / box.width, 0, 1), y: clamp((clientY - box.top) / box.height, 0, 1)};
	};
	const move = (event: KeyboardEvent) => {
		const step = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[event.key];
		const [across, down] = step ?? [];
		if (across === undefined || down === undefined) return;
		event.preventDefault();
		const {left, top, width, height} = frame;
		setFrame(
			event.shiftKey
				? {
						left,
						top,
						width: clamp(width + across * stride, least, 1 - left),
						height: clamp(height + down * stride, least, 1 - top),
					}
				: {
						left: clamp(left + across * stride, 0, 1 - width),
						top: clamp(top + down * stride, 0, 1 - height),
						width,
						height,
					},
		);
	};
	const percent = (share: number) => `${Math.round(share * 100)} %`;
	const {left, top, width, height} = frame;
	const where = words.say('report.frame.at', {
		left: percent(left),
		top: percent(top),
		width: percent(width),
		height: percent(height),
	});
	return (
		<div class="frame-picker">
			<div
				class="frame-ground"
				onPointerDown={event => {
					event.currentTarget.setPointerCapture(event.pointerId);
					drag.current = placeOf(event);
				}}
				onPointerMove={event => {
					const from = drag.current;
					if (!from) return;
					const to = placeOf(event);
					const next = {
						left: Math.min(from.x, to.x),
						top: Math.min(from.y, to.y),
						width: Math.abs(to.x - from.x),
						height: Math.abs(to.y - from.y),
					};
					if (next.width >= least / 2 && next.height >= least / 2) setFrame(next);
				}}
				onPointerUp={() => {
					drag.current = null;
				}}
			>
				<canvas ref={canvas} />
				<button
					type="button"
					class="frame"
					aria-label={`${words.say('report.frame')}: ${where}`}
					aria-describedby="frame-keys"
					style={`left:${left * 100}%;top:${top * 100}%;width:${width * 100}%;height:${height * 100}%`}
					onKeyDown={move}
					onClick={({detail}) => detail === 0 && onTake(inPoints(frame))}
				/>
			</div>
			<p id="frame-keys" class="quiet">
				{words.say('report.frame.keys')}
			</p>
			<p class="unseen" role="status">
				{where}
			</p>
			<p class="acts">
				<button type="button" onClick={() => onTake(inPoints(frame))}>
					{act}
				</button>
			</p>
		</div>
	);
}

/** Shows the picture; what was chosen is covered, since it will be. */
function draw(canvas: HTMLCanvasElement | null, picture: ImageBitmap, done: readonly Frame[]): void {
	const pen = canvas?.getContext('2d');
	if (!canvas || !pen) return;
	canvas.width = picture.width;
	canvas.height = picture.height;
	pen.drawImage(picture, 0, 0);
	pen.fillStyle = '#565f69';
	for (const {left, top, width, height} of done) pen.fillRect(left, top, width, height);
}
