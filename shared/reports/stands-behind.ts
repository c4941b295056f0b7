import type {ReportState} from './contract.ts';

/** A report stands behind its case unless it was taken back or set aside; whoever got something for it reported all the same. */
export const standsBehind = ({state}: {state: ReportState}): boolean => state !== 'withdrawn' && state !== 'set_aside';
