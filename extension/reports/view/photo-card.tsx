import {useEffect, useState} from 'preact/hooks';
import {photoShows} from '../../../shared/photos/contract.ts';
import type {Words} from '../../locales/index.ts';
import {Icon} from '../../panel/icon.tsx';
import type {Photo} from '../photos/photo.ts';
import {PhotoEditor} from './photo-editor.tsx';
import type {ReportTools} from './report-tools.ts';

type Given = {
	photo: Photo;
	/** counted from 1 */
	number: number;
	isLast: boolean;
	words: Words;
	tools: ReportTools;
	onRemove(): void;
};

/** One photo: what it shows, in which place, with what is private hidden. */
export function PhotoCard({photo, number, isLast, words, tools, onRemove}: Given) {
	const [hides, setHides] = useState(false);
	const [alt, setAlt] = useState(photo.alt);
	const address = useAddress(photo.blob);
	const name = words.say('report.photo', {count: number});
	return (
		<li class="photo">
			{address && <img src={address} alt={photo.alt || name} width={photo.width} height={photo.height} />}
			<div class="photo-fields">
				<strong class="lead">{name}</strong>
				<label>
					<span>{words.say('report.photo.shows')}</span>
					<select
						value={photo.shows}
						onChange={event => {
							const shows = photoShows.find(one => one === event.currentTarget.value);
							if (shows) void tools.describe(photo, {shows});
						}}
					>
						{photoShows.map(one => (
							<option key={one} value={one}>
								{words.say(`report.shows.${one}`)}
							</option>
						))}
					</select>
				</label>
				<label>
					<span>{words.say('report.photo.alt')}</span>
					<input
						value={alt}
						maxLength={300}
						onInput={event => {
							setAlt(event.currentTarget.value);
							void tools.describe(photo, {alt: event.currentTarget.value});
						}}
					/>
				</label>
				<p class="acts">
					<button type="button" aria-expanded={hides} onClick={() => setHides(!hides)}>
						{words.say('report.photo.hide')}
						<span class="unseen">: {name}</span>
					</button>
					<button
						type="button"
						class="bare"
						disabled={number === 1}
						aria-label={words.say('report.photo.earlier', {name})}
						title={words.say('report.photo.earlier', {name})}
						onClick={() => void tools.move(photo, -1)}
					>
						<Icon name="up" />
					</button>
					<button
						type="button"
						class="bare"
						disabled={isLast}
						aria-label={words.say('report.photo.later', {name})}
						title={words.say('report.photo.later', {name})}
						onClick={() => void tools.move(photo, 1)}
					>
						<Icon name="down" />
					</button>
					<button
						type="button"
						class="bare"
						aria-label={words.say('report.photo.remove', {name})}
						title={words.say('report.photo.remove', {name})}
						onClick={onRemove}
					>
						<Icon name="remove" />
					</button>
					<span class="quiet">{words.bytes(photo.blob.size)}</span>
				</p>
			</div>
			{hides && (
				<PhotoEditor
					picture={photo.blob}
					to="hide"
					words={words}
					bitmapOf={tools.bitmapOf}
					onDone={picture => {
						void tools.redraw(photo, picture);
						setHides(false);
					}}
					onCancel={() => setHides(false)}
				/>
			)}
		</li>
	);
}

/** An address of this page under which a picture can be shown, as long as it is. */
function useAddress(blob: Blob): string | null {
	const [address, setAddress] = useState<string | null>(null);
	useEffect(() => {
		const made = URL.createObjectURL(blob);
		setAddress(made);
		return () => URL.revokeObjectURL(made);
	}, [blob]);
	return address;
}
