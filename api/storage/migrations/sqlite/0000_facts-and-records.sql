CREATE TABLE `badges` (
	`id` text PRIMARY KEY NOT NULL,
	`seller` text NOT NULL,
	`brand` text NOT NULL,
	`brand_name` text NOT NULL,
	`kind` text NOT NULL,
	`territory` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE INDEX `badges_seller` ON `badges` (`seller`);--> statement-breakpoint
CREATE TABLE `brands` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`names` text NOT NULL,
	`domains` text NOT NULL,
	`query_domains` text NOT NULL,
	`registered_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`seller` text NOT NULL,
	`listing` text,
	`product` text,
	`outcome` text NOT NULL,
	`decided_at` integer NOT NULL,
	`decided_by` text NOT NULL,
	`answer` text,
	`link` text,
	`lifted_at` integer
);
--> statement-breakpoint
CREATE INDEX `decisions_seller` ON `decisions` (`seller`);--> statement-breakpoint
CREATE TABLE `lookup_depths` (
	`id` text PRIMARY KEY NOT NULL,
	`depth` integer NOT NULL,
	`chosen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lookup_keys` (
	`public_key` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`name` text NOT NULL,
	`brand` text,
	`authority` text NOT NULL,
	`day` text NOT NULL,
	`title` text NOT NULL,
	`link` text,
	`licence` text NOT NULL,
	`lots` text,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE INDEX `notices_about` ON `notices` (`about`);--> statement-breakpoint
CREATE TABLE `open_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`seller` text NOT NULL,
	`listing` text,
	`open_since` integer NOT NULL,
	`reporters` integer NOT NULL,
	`notice_reached_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE INDEX `open_cases_seller` ON `open_cases` (`seller`);--> statement-breakpoint
CREATE TABLE `record_state` (
	`id` text PRIMARY KEY NOT NULL,
	`epoch` integer NOT NULL,
	`sequence` integer NOT NULL,
	`sellers` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `records` (
	`place` text NOT NULL,
	`address` blob NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`body` text,
	`sequence` integer NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`place`, `address`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `records_changed` ON `records` (`place`,`sequence`,`changed_at`);--> statement-breakpoint
CREATE TABLE `sellers` (
	`key` text PRIMARY KEY NOT NULL,
	`store` text NOT NULL,
	`name` text NOT NULL,
	`reviewed_at` integer,
	`reviewed_by` text
);
--> statement-breakpoint
CREATE TABLE `warnings` (
	`id` text PRIMARY KEY NOT NULL,
	`seller` text NOT NULL,
	`decision` text NOT NULL,
	`rule` text NOT NULL,
	`issued_at` integer NOT NULL,
	`until` integer NOT NULL,
	`link` text,
	`lifted_at` integer
);
--> statement-breakpoint
CREATE INDEX `warnings_seller` ON `warnings` (`seller`);