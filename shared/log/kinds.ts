/** REGISTRY of what the public log tells, in words for people. A kind that was ever logged keeps its name. */
export const logKinds = {
	'badge.granted': 'A badge was granted',
	'badge.suspended': 'A badge was suspended',
	'badge.reinstated': 'A badge stands again',
	'badge.revoked': 'A badge was revoked',
	'badge.expired': 'A badge came to its last day',
	'brand.verified': 'A brand was verified',
	'brand.suspended': 'A brand was suspended',
	'brand.reinstated': 'A brand stands again',
	'brand.lapsed': 'A brand is not verified any more',
	decision: 'A case was decided',
	'decision.lifted': 'A decision was lifted',
	warning: 'A warning was given',
	'warning.lifted': 'A warning was lifted',
	'appeal.filed': 'An appeal was filed',
	'appeal.decided': 'An appeal was decided',
	'entry.erased': 'What an entry said was erased',
} as const;

export type LogKind = keyof typeof logKinds;

export const isLogKind = (kind: string): kind is LogKind => Object.hasOwn(logKinds, kind);
