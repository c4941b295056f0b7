import {useState} from 'preact/hooks';
import type {Settings} from '../platform/settings.ts';
import type {Keep} from './options-view.ts';

export type Saving = {is: 'nothing'} | {is: 'saved'} | {is: 'failed'; detail: string};

/** Keeps settings and tells how that went, for the one place on the page that says "Saved". */
export function useSaving(keep: Keep): {saving: Saving; save: Keep} {
	const [saving, setSaving] = useState<Saving>({is: 'nothing'});
	return {
		saving,
		async save<Name extends keyof Settings>(name: Name, value: Settings[Name]) {
			try {
				await keep(name, value);
				setSaving({is: 'saved'});
			} catch (error) {
				setSaving({is: 'failed', detail: String(error)});
			}
		},
	};
}
