import type {ReviewerActName} from '../../../shared/cases/review-act.ts';
import type {ActForm} from './forms/act-form.ts';
import {caseForms} from './forms/case-forms.ts';
import {examinationForms} from './forms/examination-forms.ts';
import {reportForms} from './forms/report-forms.ts';
import {sellerForms} from './forms/seller-forms.ts';
import {voiceForms} from './forms/voice-forms.ts';

/** REGISTRY of the acts that a reviewer does by a form, in the order in which they are shown. Findings have a page of their own. */
export const actForms: Partial<Record<ReviewerActName, ActForm>> = {
	take: caseForms.take,
	confirm: voiceForms.confirm,
	object: voiceForms.object,
	accept: caseForms.accept,
	notify: sellerForms.notify,
	ask: caseForms.ask,
	refuse: caseForms.refuse,
	reach: sellerForms.reach,
	'give-up': sellerForms['give-up'],
	test: examinationForms.test,
	'end-test': examinationForms['end-test'],
	'file-examination': examinationForms['file-examination'],
	'set-harm': caseForms['set-harm'],
	join: reportForms.join,
	split: reportForms.split,
	'set-aside': reportForms['set-aside'],
	restore: reportForms.restore,
	pay: reportForms.pay,
	enforce: reportForms.enforce,
	uphold: voiceForms.uphold,
	overturn: voiceForms.overturn,
	'step-aside': caseForms['step-aside'],
	close: caseForms.close,
};

export const actFormOf = (name: string): ActForm | null =>
	Object.hasOwn(actForms, name) ? (actForms[name as ReviewerActName] ?? null) : null;
