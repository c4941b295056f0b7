CREATE TABLE `coupons` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`ticket` text NOT NULL,
	`report` text NOT NULL,
	`seller` text,
	`seller_name` text NOT NULL,
	`currency` text NOT NULL,
	`value` integer NOT NULL,
	`minimum` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`code_hash` text,
	`shown_at` integer,
	`issued_at` integer NOT NULL,
	`redeemed_at` integer,
	`redeemed_by` text,
	`order_total` integer,
	`order_number` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coupons_code` ON `coupons` (`code_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `coupons_ticket` ON `coupons` (`ticket`);--> statement-breakpoint
CREATE TABLE `ticket_events` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`role` text NOT NULL,
	`act` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ticket_events_once` ON `ticket_events` (`ticket`,`version`);--> statement-breakpoint
CREATE TABLE `ticket_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`actor` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ticket_messages_ticket` ON `ticket_messages` (`ticket`,`version`);--> statement-breakpoint
CREATE TABLE `ticket_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`actor` text NOT NULL,
	`offer` text NOT NULL,
	`words` text NOT NULL,
	`settles` integer NOT NULL,
	`state` text NOT NULL,
	`answer_by` integer NOT NULL,
	`answered_at` integer,
	`answer` text,
	`instead_of` text
);
--> statement-breakpoint
CREATE INDEX `ticket_proposals_ticket` ON `ticket_proposals` (`ticket`,`version`);--> statement-breakpoint
CREATE TABLE `tickets` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`since` integer NOT NULL,
	`due_at` integer,
	`waits_for` text,
	`case` text NOT NULL,
	`report` text NOT NULL,
	`open_key` text,
	`seller` text,
	`store` text NOT NULL,
	`seller_name` text NOT NULL,
	`title` text NOT NULL,
	`mediator` text,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_open` ON `tickets` (`open_key`);--> statement-breakpoint
CREATE INDEX `tickets_case` ON `tickets` (`case`);--> statement-breakpoint
CREATE INDEX `tickets_report` ON `tickets` (`report`);--> statement-breakpoint
CREATE INDEX `tickets_seller` ON `tickets` (`seller`);--> statement-breakpoint
CREATE INDEX `tickets_due` ON `tickets` (`state`,`due_at`);