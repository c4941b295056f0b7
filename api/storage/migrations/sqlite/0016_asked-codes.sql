DROP TABLE `asked_codes`;
--> statement-breakpoint
DROP TABLE `code_holders`;
--> statement-breakpoint
CREATE TABLE `asked_codes` (
	`batch` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`holders` integer NOT NULL,
	`claimants` integer NOT NULL,
	`first_holder` blob NOT NULL,
	`first_at` integer NOT NULL,
	`first_country` text,
	`last_at` integer NOT NULL,
	`suspicion` text,
	`suspected_at` integer,
	PRIMARY KEY(`batch`, `ordinal`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `code_holders` (
	`batch` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`holder` blob NOT NULL,
	`at` integer NOT NULL,
	`country` text,
	`counts` integer NOT NULL,
	`claimed_at` integer,
	`claimed_in` text,
	`known` integer NOT NULL,
	PRIMARY KEY(`batch`, `ordinal`, `holder`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `code_batches_gtin` ON `code_batches` (`gtin`);
