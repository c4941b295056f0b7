import type {Check} from './check.ts';
import {durable} from './reports/durable.ts';

/** Reports: taken one by one as an API takes them, on disk when they are acknowledged. */
export const benchReports = (say: (text: string) => void): Promise<Check[]> => durable(say);
