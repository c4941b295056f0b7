import type {ReportState} from './contract.ts';

/** In these a report stands behind nothing: it was taken back or set aside. */
export const behindNothing: readonly ReportState[] = ['withdrawn', 'set_aside'];

/** A report stands behind its case in all other states; whoever got something for it reported all the same. */
export const standsBehind = ({state}: {state: ReportState}): boolean => !behindNothing.includes(state);
