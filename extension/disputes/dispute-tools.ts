import type {DisputeMatter} from '../../shared/disputes/matter.ts';
import type {DisputeAnswers} from '../reports/dispute-answers.ts';
import type {Paper} from '../reports/paper.ts';
import type {PaperGiven} from './kept-papers.ts';

/** What is kept beside a report and goes into its packs. */
export type DisputePieces = Pick<DisputeMatter, 'photos' | 'snapshots' | 'brandStatements' | 'brandsKnown'>;

/** What a person can do for the dispute packs of one report. */
export type DisputeTools = {
	pieces(report: string): Promise<DisputePieces>;
	papers(report: string): Promise<readonly Paper[]>;
	/** keeps a file as a statement of the brand */
	givePaper(report: string, file: File): Promise<PaperGiven>;
	takePaperOut(id: string): Promise<void>;
	keepAnswers(report: string, patch: Partial<DisputeAnswers>): Promise<void>;
	/** calls back after any change of the statements; answers how to stop */
	rows: {watch(changed: () => void): () => void};
};
