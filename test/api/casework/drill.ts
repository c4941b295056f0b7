import type {ReportStage} from '../reports/report-stage.ts';

/** How a generated case is told: by one person, by the same goods reported again, or by a crowd at once. */
export type DrillKind = 'plain' | 'duplicates' | 'brigade';
export type Drilled = {kind: DrillKind; case: string; reports: number; joined: number};

const kinds: readonly DrillKind[] = [
	'plain',
	'plain',
	'duplicates',
	'plain',
	'duplicates',
	'plain',
	'plain',
	'plain',
	'plain',
	'brigade',
];
const reportsOf: Record<DrillKind, number> = {plain: 1, duplicates: 3, brigade: 12};

const offerOf = (n: number) => ({
	url: `https://www.aliexpress.com/item/${2_000_000 + n}.html`,
	store: 'aliexpress',
	listing: String(2_000_000 + n),
	title: `Halden pen, kind ${n}`,
	seller: {own: false, id: String(7000 + n), name: `Shop ${n}`},
	brand: 'Halden',
	claims: [],
	seenOn: '2026-11-20',
});

/**
 * Sends the reports of so many cases, each about another seller: seven of ten plain, two with duplicates, one with a brigade that
 * comes from one network with one text. Answers what the server made of them.
 */
export async function drill(stage: ReportStage, cases: number): Promise<Drilled[]> {
	const made: Drilled[] = [];
	for (let n = 0; n < cases; n++) {
		const kind = kinds[n % kinds.length] ?? 'plain';
		const receipts: {case: string; joined: boolean}[] = [];
		for (let each = 0; each < reportsOf[kind]; each++) {
			const crowd = kind === 'brigade' && each > 0;
			const words = {
				facts: 'This is a fake, everybody can see that it is one.',
				contact: null,
				purchase: null,
				demand: {kind: 'none'},
			};
			const network = crowd ? `172.16.${n & 255}.9` : undefined;
			const {receipt} = await stage.send({offer: offerOf(n), ...(crowd && words)}, network);
			receipts.push(receipt);
		}
		const numbers = new Set(receipts.map(receipt => receipt.case));
		made.push({
			kind,
			case: numbers.size === 1 ? [...numbers].join('') : `${numbers.size} cases`,
			reports: receipts.length,
			joined: receipts.filter(({joined}) => joined).length,
		});
	}
	return made;
}
