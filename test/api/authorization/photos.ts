import {at, type Row, row} from './row.ts';

/** Photos are sent by who holds a secret, which is nobody here. */
export const photos: Readonly<Record<string, Row>> = {
	'get /v1/photos/{photo}': row([], w => at(`/v1/photos/${w.objects.photo}`)),
	'patch /v1/photos/{photo}': row([], w => at(`/v1/photos/${w.objects.photo}`)),
	'get /v1/photo-inboxes/{inbox}': row([], w => at(`/v1/photo-inboxes/${w.objects.inbox}`)),
	'delete /v1/photo-inboxes/{inbox}': row([], w => at(`/v1/photo-inboxes/${w.objects.inbox}`)),
	'get /v1/photo-inboxes/{inbox}/photos/{photo}': row([], w => at(`/v1/photo-inboxes/${w.objects.inbox}/photos/x`)),
	'delete /v1/photo-inboxes/{inbox}/photos/{photo}': row([], w => at(`/v1/photo-inboxes/${w.objects.inbox}/photos/x`)),
};
