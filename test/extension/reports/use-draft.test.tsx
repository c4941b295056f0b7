import 'fake-indexeddb/auto';
import {render} from 'preact';
import {expect, test} from 'vitest';
import {openDatabase} from '../../../extension/history/database.ts';
import {keepTyped} from '../../../extension/history/drafts.ts';
import type {Draft} from '../../../extension/reports/draft.ts';
import {useDraft} from '../../../extension/reports/view/use-draft.ts';
import {mount, settle} from '../panel/mount.ts';
import {emptyDraft} from './given-report.ts';

type Form = ReturnType<typeof useDraft>;
let count = 0;

/** One draft on disk, and forms of it that were opened at the same moment. */
async function opened() {
	const database = openDatabase(`use-draft-${count++}`);
	await database.drafts.add(emptyDraft());
	const onDisk = async () => (await database.drafts.get('d1'))!;
	const disk = {busy: Promise.resolve()};
	const tools = {
		async keep(...given: [string, Partial<Draft['typed']>, string]) {
			await disk.busy;
			await keepTyped(database, ...given);
		},
	};
	const forms: Record<string, Form> = {};
	function One({name, draft}: {name: string; draft: Draft}) {
		forms[name] = useDraft(tools, draft);
		return null;
	}
	const both = (draft: Draft) => (
		<>
			<One name="panel" draft={draft} />
			<One name="tab" draft={draft} />
		</>
	);
	const page = await mount(both(await onDisk()));
	return {
		forms: forms as {panel: Form; tab: Form},
		onDisk,
		disk,
		/** what is on disk reaches the forms, as the watcher has it */
		show: async (draft?: Draft) => {
			const there = draft ?? (await onDisk());
			await settle(() => render(both(there), page));
		},
		settled: () => settle(() => undefined),
	};
}

test('two forms of one draft overwrite nothing of each other, and show what the other wrote', async () => {
	const {forms, onDisk, show, settled} = await opened();
	await settle(() => forms.panel.change({facts: 'The print is blurred on all sides.'}));
	await settle(() => forms.tab.change({country: 'DE'}));
	await settled();
	expect((await onDisk()).typed).toMatchObject({facts: 'The print is blurred on all sides.', country: 'DE'});
	await show();
	for (const form of [forms.panel, forms.tab])
		expect(form.typed).toMatchObject({facts: 'The print is blurred on all sides.', country: 'DE'});
});

test('what is read late takes nothing back of what was typed since', async () => {
	const {forms, onDisk, show} = await opened();
	await settle(() => forms.panel.change({facts: 'The print'}));
	const late = await onDisk();
	await settle(() => forms.panel.change({facts: 'The print is blurred'}));
	await show(late);
	expect(forms.panel.typed.facts).toBe('The print is blurred');
	expect(forms.tab.typed.facts).toBe('The print');
	await show();
	expect(forms.tab.typed.facts).toBe('The print is blurred');
});

test('what was typed last is on disk before the draft is sent: it comes back with it if it is refused', async () => {
	const {forms, onDisk, disk} = await opened();
	const slow = Promise.withResolvers<void>();
	disk.busy = slow.promise;
	await settle(() => forms.panel.change({facts: 'The print'}));
	await settle(() => forms.panel.change({facts: 'The print is blurred'}));
	const written = forms.panel.written();
	expect((await onDisk()).typed.facts).toBe('');
	slow.resolve();
	await written;
	expect((await onDisk()).typed.facts).toBe('The print is blurred');
});
