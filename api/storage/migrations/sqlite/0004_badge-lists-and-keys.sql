CREATE TABLE `badge_keys` (
	`public_key` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `badge_lists` (
	`name` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `badge_positions` (
	`position` integer PRIMARY KEY NOT NULL,
	`badge` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `badge_positions_badge` ON `badge_positions` (`badge`);