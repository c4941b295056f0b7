CREATE TABLE `photo_room` (
	`of` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`bytes` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `photos` ADD `passing` integer DEFAULT false NOT NULL;