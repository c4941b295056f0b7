CREATE TABLE `dispute_statements` (
	`id` text PRIMARY KEY NOT NULL,
	`dispute` text NOT NULL,
	`account` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `dispute_statements_dispute` ON `dispute_statements` (`dispute`,`at`);