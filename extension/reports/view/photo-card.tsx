import {useEffect, useState} from 'preact/hooks';
import {photoShows} from '../../../shared/photos/contract.ts';
import type {Words} from '../../locales/index.ts';
import {Icon} from '../../panel/icon.tsx';
import type {Photo} from '../photos/photo.ts';
import {PhotoEditor} from './photo-editor.tsx';
import type {ReportTools, TakenIn} from './report-tools.ts';
import {useLater} from './use-later.ts';

type Given = {
	photo: Photo;
	/** counted from 1 */
	number: number;
	isLast: boolean;
	words: Words;
	tools: ReportTools;
	/** parts of it are being hidden */
	hides: boolean;
	onHide(isOpen: boolean): void;
	/** what came of hiding them */
	onCame(came: TakenIn): void;
	onRemove(): void;
};

/** One photo: what it shows, in which place, with what is private hidden. */
export function PhotoCard({photo, number, isLast, words, tools, hides, onHide, onCame, onRemove}: Given) {
	const [alt, setAlt] = useState(photo.alt);
	// The photo itself is written anew with its words: not with every key
	const describe = (change: Parameters<ReportTools['describe']>[1]) => {
		tools.describe(photo, change).catch((error: unknown) => onCame({is: 'failed', detail: String(error)}));
	};
	const altLater = useLater((alt: string) => describe({alt}));
	const address = useAddress(photo);
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
							if (shows) describe({shows});
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
							altLater.keep(event.currentTarget.value);
						}}
						onChange={altLater.flush}
					/>
				</label>
				<p class="acts">
					<button type="button" aria-expanded={hides} onClick={() => onHide(!hides)}>
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
					key={photo.sha256}
					picture={photo.blob}
					to="hide"
					words={words}
					bitmapOf={tools.bitmapOf}
					onDone={async picture => {
						const came = await tools.redraw(photo, picture);
						onCame(came);
						if (came.is === 'taken') onHide(false);
					}}
					onCancel={() => onHide(false)}
				/>
			)}
		</li>
	);
}

/** An address of this page under which a picture can be shown, as long as it is. The same bytes keep theirs. */
function useAddress({blob, sha256}: Photo): string | null {
	const [address, setAddress] = useState<string | null>(null);
	useEffect(() => {
		const made = URL.createObjectURL(blob);
		setAddress(made);
		return () => URL.revokeObjectURL(made);
	}, [sha256]);
	return address;
}
