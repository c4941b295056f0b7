CREATE TABLE `photo_inboxes` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_hash` text NOT NULL,
	`token_hash` text NOT NULL,
	`phone_hash` text,
	`count` integer NOT NULL,
	`bytes` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photo_inboxes_token` ON `photo_inboxes` (`token_hash`);--> statement-breakpoint
CREATE INDEX `photo_inboxes_expires` ON `photo_inboxes` (`expires_at`);--> statement-breakpoint
ALTER TABLE `photos` ADD `alt` text;