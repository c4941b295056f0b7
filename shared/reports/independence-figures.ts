/** REGISTRY of the figures by which reporters are told from copies of one, each with its reason. Measured by `npm run bench -- abuse`. */
export const independenceFigures = {
	/** independent reporters from whom on an open case may be shown */
	neededToShow: {is: 3, why: 'one may err and two may know each other; the product design asks for three'},
	/** bits of 64 in which sketches of texts may differ and still be copies of one */
	nearText: {
		is: 12,
		why: 'of texts made of the same stock phrases one pair in a thousand lies so near; of texts with every twentieth word changed seven in eight do',
	},
	/** hours between two reports by installs of which nobody can say that they are old */
	closeHours: {is: 6, why: 'a call to report is followed within an evening; buyers of one seller come over weeks'},
	/** days after its installation in which an install is young */
	youngDays: {is: 7, why: 'somebody who installs in order to report does so at once'},
	/** confirmed contacts that may report from one network (/24, /48) within `crowdDays` before it is crowded */
	mostContacts: {is: 3, why: 'a household, or a few neighbours of one provider; more is an office, a proxy or a farm'},
	crowdDays: {is: 180, why: 'as long as an appeal is open: whoever comes back within it is the same story'},
	/** reports that are compared for the count; later ones change nothing that is shown */
	mostCompared: {is: 300, why: 'comparing grows with the square; a hundred times what is needed'},
} as const satisfies Record<string, {is: number; why: string}>;
