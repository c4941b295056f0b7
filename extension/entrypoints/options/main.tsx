import {render} from 'preact';
import {openDatabase} from '../../history/database.ts';
import {LivePage} from '../../options/live-page.tsx';
import {Options} from '../../options/options.tsx';
import '../../options/options.css';

render(<LivePage database={openDatabase()} Page={Options} />, document.body);
