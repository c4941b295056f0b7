import {render} from 'preact';
import {openDatabase} from '../../history/database.ts';
import {ReportPage} from '../../reports/view/report-page.tsx';
import '../../reports/view/report-page.css';

render(<ReportPage database={openDatabase()} />, document.body);
