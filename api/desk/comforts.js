// Comforts of the desk; everything works without them. j and k walk a list, Enter opens, r goes to the reason, / filters;
// what says `data-key` is pressed by that key, and Escape leaves a field.
const rows = () => [...document.querySelectorAll('[data-row] a[href]')];
const isTyping = ({target}) => target instanceof HTMLElement && target.matches('input, textarea, select');

function walk(by) {
	const all = rows();
	const now = all.indexOf(document.activeElement);
	all[Math.min(all.length - 1, Math.max(0, now + by))]?.focus();
}

const keys = {
	j: () => walk(1),
	k: () => walk(-1),
	r: () => document.querySelector('#reasons')?.focus(),
	'/': () => document.querySelector('[data-filter]')?.focus(),
};

function pressed(key) {
	if (!/^[a-z]$/.test(key)) return null;
	const part = document.querySelector(`[data-key="${key}"]`);
	const target = part?.matches('a, button') ? part : part?.querySelector('a, button');
	return target ? () => target.click() : null;
}

document.addEventListener('keydown', event => {
	if (event.key === 'Escape' && isTyping(event)) event.target.blur();
	if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
	const act = keys[event.key] ?? pressed(event.key);
	if (!act) return;
	event.preventDefault();
	act();
});

for (const part of document.querySelectorAll('[data-copy]')) {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'plain';
	button.textContent = 'Copy';
	button.addEventListener('click', async () => {
		await navigator.clipboard.writeText(part.textContent ?? '');
		button.textContent = 'Copied';
	});
	part.after(' ', button);
}
