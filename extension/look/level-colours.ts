import type {Level} from '../../shared/trust/finding.ts';

/** By day and by night: text, ground. The same as the panel's tokens.css; a test compares them. */
export const levelColours: Record<Level, {day: readonly [string, string]; night: readonly [string, string]}> = {
	verified: {day: ['#0f6b4f', '#e8f5ef'], night: ['#7fd6b4', '#12362b']},
	clear: {day: ['#3d4a57', '#eef1f4'], night: ['#b9c4cf', '#232b33']},
	unknown: {day: ['#5b6470', '#f3f4f6'], night: ['#a5afba', '#20262c']},
	caution: {day: ['#7a4b00', '#fff4dd'], night: ['#f0c36d', '#3a2c0c']},
	warning: {day: ['#9c1c1c', '#fdeaea'], night: ['#ffb0a8', '#431616']},
};
