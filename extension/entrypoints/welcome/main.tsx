import {render} from 'preact';
import {openDatabase} from '../../history/database.ts';
import {LivePage} from '../../options/live-page.tsx';
import {Welcome} from '../../welcome/welcome.tsx';
import '../../welcome/welcome.css';

render(<LivePage database={openDatabase()} Page={Welcome} />, document.body);
