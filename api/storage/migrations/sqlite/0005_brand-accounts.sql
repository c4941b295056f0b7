CREATE TABLE `brand_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`organization` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`names` text NOT NULL,
	`official_sites` text NOT NULL,
	`query_domains` text NOT NULL,
	`created_at` integer NOT NULL,
	`suspended_at` integer,
	`suspended_why` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `brand_accounts_once` ON `brand_accounts` (`organization`,`key`);--> statement-breakpoint
CREATE INDEX `brand_accounts_key` ON `brand_accounts` (`key`);--> statement-breakpoint
CREATE TABLE `brand_disputes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`holder` text NOT NULL,
	`claimant` text NOT NULL,
	`opened_at` integer NOT NULL,
	`admitted_at` integer,
	`admitted_by` text,
	`decided_at` integer,
	`decided_by` text,
	`winner` text,
	`reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `brand_disputes_once` ON `brand_disputes` (`name`,`holder`,`claimant`);--> statement-breakpoint
CREATE INDEX `brand_disputes_holder` ON `brand_disputes` (`holder`);--> statement-breakpoint
CREATE INDEX `brand_disputes_claimant` ON `brand_disputes` (`claimant`);--> statement-breakpoint
CREATE INDEX `brand_disputes_open` ON `brand_disputes` (`decided_at`,`opened_at`);--> statement-breakpoint
CREATE TABLE `brand_domains` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`domain` text NOT NULL,
	`method` text NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`proved_at` integer,
	`lapsed_at` integer,
	`checked_at` integer,
	`next_check_at` integer,
	`failures` integer NOT NULL,
	`failing_since` integer,
	`trouble` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `brand_domains_once` ON `brand_domains` (`account`,`domain`);--> statement-breakpoint
CREATE INDEX `brand_domains_due` ON `brand_domains` (`next_check_at`);--> statement-breakpoint
CREATE TABLE `brand_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`number` text NOT NULL,
	`office` text NOT NULL,
	`designated` text NOT NULL,
	`classes` text NOT NULL,
	`owner` text NOT NULL,
	`status` text NOT NULL,
	`filed_at` text NOT NULL,
	`registered_at` text,
	`expires_at` text,
	`document` text,
	`created_at` integer NOT NULL,
	`decision` text,
	`reviewed_at` integer,
	`reviewed_by` text,
	`reason` text,
	`change` text,
	`lapsed_at` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `brand_marks_once` ON `brand_marks` (`account`,`office`,`number`);--> statement-breakpoint
CREATE INDEX `brand_marks_end` ON `brand_marks` (`expires_at`);--> statement-breakpoint
CREATE TABLE `brand_names` (
	`name` text NOT NULL,
	`account` text NOT NULL,
	PRIMARY KEY(`name`, `account`)
);
--> statement-breakpoint
CREATE INDEX `brand_names_account` ON `brand_names` (`account`);--> statement-breakpoint
CREATE TABLE `brand_products` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`gtin` text NOT NULL,
	`name` text NOT NULL,
	`image` text,
	`warranty` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `brand_products_once` ON `brand_products` (`account`,`gtin`);--> statement-breakpoint
CREATE TABLE `brand_verifiers` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`endpoint` text NOT NULL,
	`method` text NOT NULL,
	`fields` text NOT NULL,
	`secret` text NOT NULL,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `brand_verifiers_account` ON `brand_verifiers` (`account`);