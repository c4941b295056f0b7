import {changes} from './changes.tsx';
import {code} from './code.tsx';
import {evidence} from './evidence.tsx';
import {genuine} from './genuine.tsx';
import {history} from './history.tsx';
import {log} from './log.tsx';
import {product} from './product.tsx';
import {report} from './report.tsx';
import {reports} from './reports.tsx';
import type {Section} from './section.ts';
import {sent} from './sent.tsx';
import {unread} from './unread.tsx';

/** REGISTRY of panel sections, in order of need. */
export const sections: readonly Section[] = [
	log,
	unread,
	evidence,
	product,
	code,
	report,
	genuine,
	changes,
	reports,
	history,
	sent,
];
