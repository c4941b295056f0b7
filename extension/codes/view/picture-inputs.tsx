import {useRef, useState} from 'preact/hooks';
import type {PanelView} from '../../panel/view.ts';
import {Camera} from './camera.tsx';
import type {CodeCheckState} from './use-code-check.ts';

type Given = Pick<PanelView, 'words' | 'codes'> & {check: CodeCheckState; cameraAtOnce: boolean};

/** Ways to a code that need no typing: the camera, a picture from a file; what came of reading one. */
export function PictureInputs({words, codes, check, cameraAtOnce}: Given) {
	const file = useRef<HTMLInputElement>(null);
	const [camera, setCamera] = useState(cameraAtOnce);
	const toCamera = async () => {
		if (await codes.mayUseCamera()) setCamera(true);
		else codes.openCameraPage();
	};
	return (
		<div class="code-pictures">
			{camera && (
				<Camera
					words={words}
					codes={codes}
					onFound={symbols => {
						setCamera(false);
						check.takeSymbols(symbols);
					}}
				/>
			)}
			<p class="acts">
				<button
					type="button"
					onClick={() => (camera ? setCamera(false) : cameraAtOnce ? setCamera(true) : void toCamera())}
				>
					{words.say(camera ? 'code.camera-stop' : 'code.camera')}
				</button>
				<button type="button" onClick={() => file.current?.click()}>
					{words.say('code.file')}
				</button>
				<span class="quiet">{words.say('code.drop')}</span>
			</p>
			<input
				ref={file}
				type="file"
				accept="image/*"
				hidden
				onChange={event => {
					const [picture] = event.currentTarget.files ?? [];
					if (picture) void check.read(picture);
					// The same file may be chosen again
					event.currentTarget.value = '';
				}}
			/>
			<div role="status">
				<WhatWasRead words={words} check={check} />
			</div>
		</div>
	);
}

function WhatWasRead({words, check}: Pick<Given, 'words' | 'check'>) {
	const {reading} = check;
	switch (reading.is) {
		case 'none':
		case 'found':
			return null;
		case 'reading':
			return <p class="quiet">{words.say('code.reading')}</p>;
		case 'failed':
			return <p>{words.say('code.read.failed', {detail: reading.detail})}</p>;
		case 'choices':
			return (
				<>
					<p>{words.say('code.choices')}</p>
					<ul class="acts">
						{reading.choices.map(choice =>
							choice.is === 'code' ? (
								<li key={choice.shown}>
									<button type="button" onClick={() => check.take(choice)}>
										<code dir="ltr">{choice.shown}</code>
									</button>
								</li>
							) : null,
						)}
					</ul>
				</>
			);
		default:
			return <p>{words.say(`code.read.${reading.is}`)}</p>;
	}
}
