/** A form's fields take the place of its members, `firstChild` as well: the prototypes' getters can't be hidden so. */
function reader<Of extends Node, Key extends keyof Of & string>(from: Of, key: Key): (node: Of) => Of[Key] {
	const get = Object.getOwnPropertyDescriptor(from, key)?.get;
	// Called on a node it answers what the member's type says
	return node => get?.call(node) as Of[Key];
}

export const parentOf = reader(Node.prototype, 'parentElement');
export const firstOf = reader(Node.prototype, 'firstChild');
export const nextOf = reader(Node.prototype, 'nextSibling');
export const nameOf = reader(Element.prototype, 'localName');
export const outerHtmlOf = reader(Element.prototype, 'outerHTML');
