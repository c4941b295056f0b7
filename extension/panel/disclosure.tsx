import type {ComponentChildren} from 'preact';
import {useEffect, useId, useState} from 'preact/hooks';
import {Icon} from './icon.tsx';

type Given = {
	title: string;
	note: string;
	children: ComponentChildren;
	class: string;
	/** it opens by itself whenever this becomes another object */
	wanted?: object | null;
};

/** A section that is one line until it is opened; what is inside is made only then. */
export function Disclosure({title, note, children, class: name, wanted = null}: Given) {
	const [open, setOpen] = useState(false);
	const id = useId();
	useEffect(() => {
		if (wanted) setOpen(true);
	}, [wanted]);
	return (
		<section class={`disclosure ${name}`} aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>
				<button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
					<span>{title}</span>
					<span class="note">{note}</span>
					<Icon name="chevron" />
				</button>
			</h2>
			<div id={id} hidden={!open}>
				{open && children}
			</div>
		</section>
	);
}
