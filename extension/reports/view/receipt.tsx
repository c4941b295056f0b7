import {useState} from 'preact/hooks';
import type {Words} from '../../locales/index.ts';
import {Moment} from '../../panel/moment.tsx';
import {keyText} from '../receipt-text.ts';
import type {Report} from '../report.ts';
import type {ReportTools, Undo} from './report-tools.ts';

type Given = {report: Report; words: Words; now: string; tools: ReportTools; onDropped(undo: Undo): void};

/** The case's number, and the secret that opens the report anywhere; to be kept as a file. */
export function Receipt({report, words, now, tools, onDropped}: Given) {
	const [isShown, setShown] = useState(false);
	const {receipt, base} = report;
	return (
		<section class="report-receipt" aria-labelledby={`receipt-${report.id}`}>
			<h4 id={`receipt-${report.id}`}>{words.say('reports.receipt')}</h4>
			{receipt?.case && receipt.receivedAt ? (
				<dl class="lines">
					<div>
						<dt>{words.say('reports.receipt-case')}</dt>
						<dd>
							<code dir="ltr">{receipt.case}</code>
							{receipt.joined && <span class="quiet"> {words.say('reports.joined')}</span>}
						</dd>
					</div>
					<div>
						<dt>{words.say('reports.receipt-at')}</dt>
						<dd>
							<Moment at={receipt.receivedAt} now={now} words={words} />
						</dd>
					</div>
					<div>
						<dt>{words.say('reports.receipt-server')}</dt>
						<dd>
							<bdi dir="ltr">{URL.canParse(base) ? new URL(base).host : base}</bdi>
						</dd>
					</div>
				</dl>
			) : (
				<p class="quiet">{words.say('reports.no-receipt')}</p>
			)}
			<p class="quiet">{words.say('reports.secret-explain')}</p>
			{isShown && <code dir="ltr">{keyText(report)}</code>}
			<p class="acts">
				<button type="button" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
					{words.say(isShown ? 'reports.secret-hide' : 'reports.secret-show')}
				</button>
				<button type="button" onClick={() => tools.saveReceipt(report)}>
					{words.say('reports.receipt-save')}
				</button>
				{receipt && (
					<button type="button" onClick={async () => onDropped(await tools.drop(report.id))}>
						{words.say('reports.drop')}
					</button>
				)}
			</p>
		</section>
	);
}
