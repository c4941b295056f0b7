import {Problem} from '../../shared/problems.ts';
import {inertFile} from '../http/inert-file.ts';
import type {World} from '../world.ts';
import {mediaTypes} from './kinds.ts';
import type {DocumentRow} from './queries.ts';

/** Says when and why a document was erased. */
const erasedProblem = ({erasedAt, erasedWhy}: Pick<DocumentRow, 'erasedAt' | 'erasedWhy'>): Problem =>
	new Problem('document-erased', `Erased on ${erasedAt?.toISOString().slice(0, 10)}: ${erasedWhy}`);

/**
 * A document as an answer that can do nothing: whoever may see it was decided before. Throws `document-erased`. `shown`: of a picture, the one made
 * to be shown, in the page; a PDF is only ever saved, in a reader of one's own. `sent`: the bytes as they came, to be saved.
 */
export async function sendDocument(
	{documents}: Pick<World, 'documents'>,
	row: DocumentRow,
	which: 'shown' | 'sent' = 'shown',
): Promise<Response> {
	if (row.erasedAt) throw erasedProblem(row);
	const view = which === 'shown' ? row.viewHash : null;
	const bytes = await documents.get(view ?? row.hash);
	if (!bytes) throw new Problem('not-found', 'The document’s file is gone');
	return inertFile(
		bytes,
		view ? mediaTypes.jpeg : mediaTypes[row.kind],
		disposition(view ? 'inline' : 'attachment', view ? `${row.name}.jpg` : row.name),
	);
}

/** RFC 6266: a plain name for those who read no other, and the whole one. */
function disposition(how: 'inline' | 'attachment', name: string): string {
	const plain = name.replace(/[^\w. -]/g, '_');
	const whole = encodeURIComponent(name).replace(
		/['()*!]/g,
		sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
