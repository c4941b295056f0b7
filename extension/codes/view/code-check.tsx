import {useEffect} from 'preact/hooks';
import type {PanelView} from '../../panel/view.ts';
import type {HandedPicture} from '../from-page/handed-picture.ts';
import type {CodeCheck as CodeChecked} from '../question.ts';
import {CodeForm} from './code-form.tsx';
import {EarlierChecks} from './earlier-checks.tsx';
import {PictureInputs} from './picture-inputs.tsx';
import {ReplyCard} from './reply-card.tsx';
import {useCodeCheck} from './use-code-check.ts';

export type CodeCheckGiven = Pick<PanelView, 'words' | 'now' | 'codes'> & {
	/** what this browser asked before, newest first */
	checks: readonly CodeChecked[];
	/** the registered brand of the thing in front of the shopper, if there is one */
	brand: string | null;
	/** a picture of the page to begin with */
	picture?: HandedPicture | null;
	/** this place is for the camera */
	cameraAtOnce?: boolean;
};

/** Checking one code, from its picture or its text to the answer. */
export function CodeCheck({words, now, checks, codes, brand, picture = null, cameraAtOnce = false}: CodeCheckGiven) {
	const check = useCodeCheck(codes, brand);
	useEffect(() => {
		const readHanded = async ({seen, source}: HandedPicture) => {
			const sight = seen === null ? null : await codes.fetchPicture(seen);
			if (sight && (await check.read(sight))) return;
			const whole = await codes.fetchPicture(source).catch(() => null);
			if (whole) await check.read(whole);
			else check.setReading({is: 'not-reachable'});
		};
		if (picture) void readHanded(picture);
	}, [picture]);

	const pictureIn = (data: DataTransfer | null) =>
		[...(data?.files ?? [])].find(({type}) => type.startsWith('image/')) ?? null;
	const takeFrom = (event: Event, data: DataTransfer | null) => {
		const file = pictureIn(data);
		if (!file) return;
		event.preventDefault();
		void check.read(file);
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: pasting and dropping pictures are short cuts; a button does the same
		<div
			class="code-check"
			onPaste={event => takeFrom(event, event.clipboardData)}
			onDragOver={event => event.preventDefault()}
			onDrop={event => {
				event.preventDefault();
				takeFrom(event, event.dataTransfer);
			}}
		>
			<p class="quiet">{words.say('code.explain')}</p>
			<PictureInputs words={words} codes={codes} check={check} cameraAtOnce={cameraAtOnce} />
			<CodeForm words={words} codes={codes} check={check} />
			<div aria-live="polite">
				{check.asked && (
					<ReplyCard
						key={check.asked.since}
						asked={check.asked}
						ask={check.ask}
						words={words}
						now={now}
						codes={codes}
					/>
				)}
			</div>
			<EarlierChecks
				words={words}
				now={now}
				checks={checks}
				onAgain={({question}) => {
					check.type(question.code);
					if (question.brand) check.nameBrand(question.brand);
				}}
			/>
		</div>
	);
}
