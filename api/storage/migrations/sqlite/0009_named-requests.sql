CREATE TABLE `named_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`request` text NOT NULL,
	`at` integer NOT NULL,
	`status` integer,
	`body` text
);
--> statement-breakpoint
CREATE INDEX `named_requests_at` ON `named_requests` (`at`);