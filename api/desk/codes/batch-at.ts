import {CodeBatch} from '../../../shared/codes/contract-batches.ts';
import {askApi} from '../ask-api.ts';
import type {AtDesk} from '../desk-page.ts';

/** The batch of a page's address, as the API shows it to this visitor. */
export const batchAt = (at: AtDesk): Promise<CodeBatch> =>
	askApi(at, 'get /v1/batches/:batch', CodeBatch, {params: {batch: at.params.batch ?? ''}});

export const batchPath = ({id}: Pick<CodeBatch, 'id'>): string => `/desk/codes/${id}`;
