import {addressOf, type SubjectKey} from '../../shared/address.ts';

/** A page has four at most, and its store's are the same on the next. */
const most = 500;

/** Addresses of subjects, each made once as long as the worker lives: a digest is waited for. */
export function createAddresses(): (key: SubjectKey) => Promise<string> {
	const known = new Map<SubjectKey, Promise<string>>();
	return key => {
		const made = known.get(key) ?? addressOf(key);
		if (known.size >= most) known.clear();
		known.set(key, made);
		return made;
	};
}
