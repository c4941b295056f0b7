import type {Filled} from '../desk-page.ts';

/**
 * The version that an act is based on: the one of the first page, however often the form is shown again. Only who was told that
 * the case changed goes on from how it is now.
 */
export const versionSeen = ({version}: {version: number}, {values, problem}: Filled): string =>
	problem?.code === 'changed-meanwhile' ? String(version) : (values.version ?? String(version));
