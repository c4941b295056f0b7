import {dayMs} from '../../../shared/clock.ts';
import {
	type Compared,
	crowdedNetworks,
	independentAmong,
	type PhotoPair,
	type Seen,
} from '../../../shared/reports/independence.ts';
import {independenceFigures} from '../../../shared/reports/independence-figures.ts';
import {textSketch} from '../../../shared/reports/text-sketch.ts';
import type {Adversary} from './adversaries.ts';
import {changedText, honestText, randomFrom} from './texts.ts';

export type SybilWorld = {identities: number; networks: number; honest: number; seed: number; adversary: Adversary};
export type SybilRun = {
	/** innocent sellers about whom it is shown that a case is open, at any time */
	linesAboutInnocent: number;
	counterfeits: number;
	counterfeitsShown: number;
};

const innocents = 20;
const counterfeits = 4;
/** A case is decided within 45 working days of its acceptance; reports after that open another one. */
const caseDays = 63;
/** Households of honest people lie in so many networks, some in one. */
const honestNetworks = 180;

type Report = Compared & {seller: string; picture: string};

/**
 * Who would be shown, by the very rules of independence, if every case were accepted and every notice proved to have arrived:
 * the worst reviewers can do.
 */
export function simulate(given: SybilWorld): SybilRun {
	const random = randomFrom(given.seed);
	const reports = [...falseReports(given, random), ...honestReports(given, random)].sort((a, b) => a.at - b.at);
	const seen: Seen[] = reports.flatMap(({network, contact, at, contactConfirmed}) =>
		network === null || contact === null || !contactConfirmed ? [] : [{network, contact, at}],
	);
	const bySeller = Map.groupBy(reports, ({seller}) => seller);
	const shown = (seller: string) => casesOf(bySeller.get(seller) ?? []).some(each => isShown(each, seen));
	const names = (kind: string, many: number) => Array.from({length: many}, (_, n) => `${kind} ${n}`);
	const true_ = names('counterfeit', counterfeits);
	return {
		linesAboutInnocent: names('innocent', innocents).filter(shown).length,
		counterfeits,
		counterfeitsShown: true_.filter(shown).length,
	};
}

/** Reports of one seller, by the case that takes them. */
function casesOf(reports: readonly Report[]): Report[][] {
	const cases: Report[][] = [];
	for (const report of reports) {
		const open = cases.at(-1);
		if (open?.[0] && report.at - open[0].at <= caseDays * dayMs) open.push(report);
		else cases.push([report]);
	}
	return cases;
}

function isShown(reports: readonly Report[], seen: readonly Seen[]): boolean {
	const first = reports[0]?.at ?? 0;
	const last = reports.at(-1)?.at ?? 0;
	const networks = new Set(reports.map(({network}) => network));
	const since = first - independenceFigures.crowdDays.is * dayMs;
	const crowded = crowdedNetworks(seen.filter(({network, at}) => networks.has(network) && at > since && at <= last));
	const pairs: PhotoPair[] = [...Map.groupBy(reports, ({picture}) => picture).values()].flatMap(same =>
		same.slice(1).map((each): PhotoPair => [same[0]?.report ?? '', each.report]),
	);
	return independentAmong(reports, pairs, crowded) >= independenceFigures.neededToShow.is;
}

function falseReports({identities, networks, adversary}: SybilWorld, random: () => number): Report[] {
	const template = honestText(random);
	const used = new Map<number, number>();
	return Array.from({length: identities}, (_, n): Report[] => {
		const network = adversary.mixed ? Math.floor(random() * networks) : n % networks;
		const times = (used.get(network) ?? 0) + 1;
		if (times > adversary.perNetwork) return [];
		used.set(network, times);
		const at = Math.floor(random() * adversary.days * dayMs);
		const isBridge = adversary.bridges && n % 10 === 0;
		return [
			{
				report: `false ${n}`,
				seller: isBridge ? `counterfeit ${n % counterfeits}` : `innocent ${n % adversary.targets}`,
				at,
				network: `farm ${network}`,
				contact: `false ${n}`,
				contactConfirmed: true,
				mailHost: adversary.greatProviders ? null : 'one host',
				order: `false ${n}`,
				text: textSketch(
					adversary.changed === 1 ? honestText(random) : changedText(template, adversary.changed, random),
				),
				installedOn: adversary.claimsOld ? '1960-01-01' : null,
				hasPurchase: true,
				hasPhoto: !isBridge,
				picture: adversary.ownPhotos ? `false ${n}` : 'one picture',
			},
		];
	}).flat();
}

/** Buyers of counterfeits over two months; two in a hundred err about an innocent seller. Not all send all. */
function honestReports({honest}: SybilWorld, random: () => number): Report[] {
	return Array.from({length: honest}, (_, n) => {
		const errs = random() < 0.02;
		const at = Math.floor(random() * 60 * dayMs);
		return {
			report: `honest ${n}`,
			seller: errs ? `innocent ${Math.floor(random() * innocents)}` : `counterfeit ${n % counterfeits}`,
			at,
			network: `home ${Math.floor(random() * honestNetworks)}`,
			contact: `honest ${n}`,
			contactConfirmed: random() < 0.7,
			mailHost: random() < 0.8 ? null : `host ${n}`,
			order: `honest ${n}`,
			text: textSketch(honestText(random)),
			installedOn: random() < 0.6 ? '1965-01-01' : null,
			hasPurchase: random() < 0.8,
			hasPhoto: random() < 0.6,
			picture: `honest ${n}`,
		};
	});
}
