CREATE TABLE `contact_letters` (
	`contact_hash` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	`letters` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recount_state` (
	`id` text PRIMARY KEY NOT NULL,
	`seen_to` integer NOT NULL
);
--> statement-breakpoint
DROP INDEX `appeals_once`;--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_once` ON `appeals` (`against`,`by`,`actor`);