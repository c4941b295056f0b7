export {answerQuestion} from './answer-question.ts';
export {compensationPage} from './page.ts';
export {compensationEndpoints} from './routes.ts';
