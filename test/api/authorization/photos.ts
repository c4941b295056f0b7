import {at, type Row, reviews, row} from './row.ts';

/** Photos are sent by who holds a secret, which is nobody here; reviewers see them. */
export const photos: Readonly<Record<string, Row>> = {
	'get /v1/photos/{photo}': row([], w => at(`/v1/photos/${w.objects.photo}`)),
	'patch /v1/photos/{photo}': row([], w => at(`/v1/photos/${w.objects.photo}`)),
	'get /v1/photo-inboxes/{inbox}': row([], w => at(`/v1/photo-inboxes/${w.objects.inbox}`)),
	'delete /v1/photo-inboxes/{inbox}': row([], w => at(`/v1/photo-inboxes/${w.objects.inbox}`)),
	'get /v1/photo-inboxes/{inbox}/photos/{photo}': row([], w => at(`/v1/photo-inboxes/${w.objects.inbox}/photos/x`)),
	'delete /v1/photo-inboxes/{inbox}/photos/{photo}': row([], w => at(`/v1/photo-inboxes/${w.objects.inbox}/photos/x`)),
	'get /v1/reviews/photos/{photo}': row(reviews, w => at(`/v1/reviews/photos/${w.objects.photo}`)),
};
