CREATE TABLE `log_entries` (
	`index` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`commitment` blob NOT NULL,
	`payload` text,
	`salt` blob,
	`about` text,
	`erased_at` integer,
	`erased_why` text
);
--> statement-breakpoint
CREATE INDEX `log_entries_about` ON `log_entries` (`about`);--> statement-breakpoint
CREATE TABLE `log_nodes` (
	`index` integer PRIMARY KEY NOT NULL,
	`hashes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `log_state` (
	`id` text PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`size` integer NOT NULL
);
