import type {OwnForm} from '../../../shared/codes/own-form.ts';
import type {HandedPicture} from '../from-page/handed-picture.ts';
import type {CodeQuestion, CodeReply} from '../question.ts';
import type {Scanner} from '../reading/scanner.ts';

/** A registered brand. */
export type CodeBrand = {
	name: string;
	/** how its own codes look; null: not told */
	forms: readonly OwnForm[] | null;
	/** host of its own query system; null: it has none */
	verifier: string | null;
};

/** What a person can set going about codes. Sections and pages ask nothing of the browser by themselves. */
export type CodeTools = {
	ask(question: CodeQuestion): Promise<CodeReply>;
	find: Scanner['find'];
	/** the picture in a file; null when it holds none that can be shown here */
	bitmapOf(file: Blob): Promise<ImageBitmap | null>;
	/** the registered brand of this name in any spelling; from what is held, asking nobody */
	brandNamed(name: string): Promise<CodeBrand | null>;
	/** names of registered brands, from what is held */
	brandNames(): Promise<readonly string[]>;
	/** where the shopper lives, from the settings */
	country(): Promise<string | null>;
	/** the camera, where this place may have it; rejects with what the browser says */
	camera(): Promise<MediaStream>;
	/** whether the camera can be had here without a question, which a side panel can't show */
	mayUseCamera(): Promise<boolean>;
	/** a tab of our own, which can ask for the camera */
	openCameraPage(): void;
	/** calls with each picture of the page that the shopper wants read; answers how to stop */
	onHanded(take: (picture: HandedPicture) => void): () => void;
	/** the picture itself from where the page had it; null: this extension may not go there */
	fetchPicture(source: string): Promise<Blob | null>;
	/** a picture of the brand's is about to be shown: its host is asked for it */
	pictureAsked(url: string): void;
};
