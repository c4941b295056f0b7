import {render} from 'preact';
import {CodePage} from '../../codes/view/code-page.tsx';
import {openDatabase} from '../../history/database.ts';
import '../../codes/view/code-page.css';

render(<CodePage database={openDatabase()} />, document.body);
