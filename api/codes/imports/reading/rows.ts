import type {RowFault} from '../../../../shared/codes/contract-imports.ts';
import type {Layout} from './layout.ts';

/** Takes what stands in the rows of a file. Lines count from 1. */
export type RowSink = {code(code: string, line: number): void; wrong(line: number, fault: RowFault): void};

/** Lines read so far. */
export type Place = {line: number};

export type RowReader = {
	/** null: not known yet, or the format needs none */
	readonly layout: Layout | null;
	/** Reads whole lines; answers how many characters were taken: fewer when the last record is not whole. `isEnd`: no more comes. */
	read(text: string, isEnd: boolean): number;
};
