CREATE TABLE `asked_codes` (
	`batch` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`times` integer NOT NULL,
	`holders` integer NOT NULL,
	`first_at` integer NOT NULL,
	`first_country` text,
	`last_at` integer NOT NULL,
	`suspicion` text,
	`suspected_at` integer,
	PRIMARY KEY(`batch`, `ordinal`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `code_alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`brand` text NOT NULL,
	`batch` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`reasons` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `code_alerts_brand` ON `code_alerts` (`brand`,`at`);--> statement-breakpoint
CREATE INDEX `code_alerts_code` ON `code_alerts` (`batch`,`ordinal`);--> statement-breakpoint
CREATE TABLE `code_batches` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`organization` text NOT NULL,
	`brand` text NOT NULL,
	`name` text NOT NULL,
	`gtin` text,
	`product` text NOT NULL,
	`covered` text NOT NULL,
	`markets` text NOT NULL,
	`origin` text NOT NULL,
	`state` text NOT NULL,
	`state_why` text,
	`codes` integer NOT NULL,
	`last_ordinal` integer NOT NULL,
	`contact` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `code_batches_id` ON `code_batches` (`id`);--> statement-breakpoint
CREATE INDEX `code_batches_brand` ON `code_batches` (`brand`,`number`);--> statement-breakpoint
CREATE TABLE `code_blocks` (
	`key` integer PRIMARY KEY NOT NULL,
	`body` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `code_days` (
	`brand` text NOT NULL,
	`batch` integer NOT NULL,
	`day` text NOT NULL,
	`country` text NOT NULL,
	`answer` text NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`brand`, `batch`, `day`, `country`, `answer`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `code_holders` (
	`batch` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`holder` text NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`country` text,
	`times` integer NOT NULL,
	`counts` integer NOT NULL,
	`claimed_at` integer,
	`claimed_in` text,
	`known` integer NOT NULL,
	PRIMARY KEY(`batch`, `ordinal`, `holder`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `code_import_errors` (
	`import` text NOT NULL,
	`line` integer NOT NULL,
	`what` text NOT NULL,
	PRIMARY KEY(`import`, `line`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `code_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`batch` integer NOT NULL,
	`state` text NOT NULL,
	`format` text NOT NULL,
	`column` text,
	`dry_run` integer NOT NULL,
	`when_wrong` text NOT NULL,
	`offset` integer NOT NULL,
	`lines` integer NOT NULL,
	`good` integer NOT NULL,
	`wrong` integer NOT NULL,
	`ordinals_after` integer NOT NULL,
	`reader` text NOT NULL,
	`sorted` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `code_imports_batch` ON `code_imports` (`batch`,`created_at`);--> statement-breakpoint
CREATE TABLE `code_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`used_since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `code_ranges` (
	`id` text PRIMARY KEY NOT NULL,
	`batch` integer NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`state` text NOT NULL,
	`why` text,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `code_ranges_batch` ON `code_ranges` (`batch`,`at`);--> statement-breakpoint
CREATE TABLE `code_runs` (
	`slot` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`import` text,
	`key` text NOT NULL,
	`codes` integer NOT NULL,
	`live_as` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `code_runs_import` ON `code_runs` (`import`);