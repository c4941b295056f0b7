import type {Source} from '../../shared/product.ts';

/** Where data for machines and scripts speak. The rest of a page is what a person sees. */
export const dataForMachines: readonly Source[] = ['json-ld', 'open-graph', 'meta', 'state'];
