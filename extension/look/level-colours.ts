import type {Level} from '../../shared/trust/finding.ts';

/** Text and ground by day, then by night. The same as in shared/look/tokens.css; a test compares them. */
export const levelColours: Record<
	Level,
	readonly [ink: string, ground: string, nightInk: string, nightGround: string]
> = {
	verified: ['#0f6b4f', '#e8f5ef', '#7fd6b4', '#12362b'],
	clear: ['#3d4a57', '#eef1f4', '#b9c4cf', '#232b33'],
	unknown: ['#5b6470', '#f3f4f6', '#a5afba', '#20262c'],
	caution: ['#7a4b00', '#fff4dd', '#f0c36d', '#3a2c0c'],
	warning: ['#9c1c1c', '#fdeaea', '#ffb0a8', '#431616'],
};
