CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`received_at` integer NOT NULL,
	`covers` text NOT NULL,
	`state` text NOT NULL,
	`reasons` text NOT NULL,
	`entries` integer NOT NULL,
	`lines` integer NOT NULL,
	`unmatched` integer NOT NULL,
	`wrong` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `deliveries_source` ON `deliveries` (`source`,`state`);--> statement-breakpoint
CREATE TABLE `delivery_lines` (
	`delivery` text NOT NULL,
	`line` text NOT NULL,
	`notice` text NOT NULL,
	`fact` text NOT NULL,
	`day` text NOT NULL,
	`digest` text NOT NULL,
	PRIMARY KEY(`delivery`, `line`)
);
--> statement-breakpoint
CREATE TABLE `source_entries` (
	`source` text NOT NULL,
	`line` text NOT NULL,
	`about` text NOT NULL,
	`notice` text NOT NULL,
	`revision` integer NOT NULL,
	`digest` text,
	PRIMARY KEY(`source`, `line`)
);
--> statement-breakpoint
CREATE TABLE `source_states` (
	`name` text PRIMARY KEY NOT NULL,
	`address` text,
	`etag` text,
	`last_modified` text,
	`checked_at` integer,
	`next_at` integer NOT NULL,
	`failures` integer NOT NULL,
	`trouble` text
);
