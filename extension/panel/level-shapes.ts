import type {Level} from '../../shared/trust/finding.ts';

/** One shape for each level, so that nobody needs the colour: path data on 24 × 24, drawn as a line. */
export const levelShapes: Record<Level, string> = {
	verified:
		'm12 1.9 2.4 1.9 3-.3 1.1 2.8 2.8 1.1-.3 3 1.9 2.4-1.9 2.4.3 3-2.8 1.1-1.1 2.8-3-.3-2.4 1.9-2.4-1.9-3 .3-1.1-2.8-2.8-1.1.3-3L1.1 12.8 3 10.4l-.3-3 2.8-1.1 1.1-2.8 3 .3zM7.8 12.9l2.9 2.9 5.6-6.2',
	clear: 'M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 1 0 0-18.4z',
	unknown: 'M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 1 0 0-18.4zM8 12h8',
	caution: 'M12 3 1.8 20.6h20.4zM12 9.4v5.2M12 17.3v.4',
	warning: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9zM12 7.2v6M12 16.4v.4',
};
