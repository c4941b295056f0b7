CREATE TABLE `application_events` (
	`id` text PRIMARY KEY NOT NULL,
	`application` text NOT NULL,
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
CREATE UNIQUE INDEX `application_events_once` ON `application_events` (`application`,`version`);--> statement-breakpoint
CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`since` integer NOT NULL,
	`due_at` integer,
	`reason` text,
	`suspended_by` text,
	`missing` text NOT NULL,
	`round` integer NOT NULL,
	`appeal_round` integer,
	`organization` text NOT NULL,
	`brand` text NOT NULL,
	`brand_name` text NOT NULL,
	`mark` text NOT NULL,
	`claim` text,
	`seller_key` text NOT NULL,
	`store` text NOT NULL,
	`seller` text,
	`seller_name` text NOT NULL,
	`company` text NOT NULL,
	`kind` text NOT NULL,
	`territory` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`documents` text NOT NULL,
	`badge` text,
	`settled` integer NOT NULL,
	`reminded_at` integer,
	`renews` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `applications_organization` ON `applications` (`organization`);--> statement-breakpoint
CREATE INDEX `applications_brand` ON `applications` (`brand`);--> statement-breakpoint
CREATE INDEX `applications_state` ON `applications` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `applications_seller` ON `applications` (`seller_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `applications_badge` ON `applications` (`badge`);--> statement-breakpoint
CREATE TABLE `certified_categories` (
	`category` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`since` integer NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mandates` (
	`id` text PRIMARY KEY NOT NULL,
	`application` text NOT NULL,
	`place` integer NOT NULL,
	`licensor` text NOT NULL,
	`licensee` text NOT NULL,
	`parties` text NOT NULL,
	`mark` text NOT NULL,
	`kind` text NOT NULL,
	`sublicence` integer NOT NULL,
	`territory` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`document` text NOT NULL,
	`ended_at` integer,
	`ended_why` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mandates_place` ON `mandates` (`application`,`place`);--> statement-breakpoint
CREATE INDEX `mandates_licence` ON `mandates` (`mark`,`parties`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`application` text NOT NULL,
	`round` integer NOT NULL,
	`reviewer` text NOT NULL,
	`answer` text NOT NULL,
	`items` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_once` ON `reviews` (`application`,`round`,`reviewer`,`answer`);--> statement-breakpoint
CREATE TABLE `seller_claims` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`organization` text NOT NULL,
	`seller_key` text NOT NULL,
	`store` text NOT NULL,
	`seller` text,
	`name` text NOT NULL,
	`token` text NOT NULL,
	`page` text,
	`brand` text,
	`proof` text,
	`reason` text,
	`checked_at` integer,
	`proved_at` integer,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `seller_claims_organization` ON `seller_claims` (`organization`);--> statement-breakpoint
CREATE INDEX `seller_claims_seller` ON `seller_claims` (`seller_key`);--> statement-breakpoint
CREATE INDEX `seller_claims_brand` ON `seller_claims` (`brand`);--> statement-breakpoint
CREATE INDEX `seller_claims_state` ON `seller_claims` (`state`,`expires_at`);--> statement-breakpoint
CREATE TABLE `seller_holders` (
	`holds` text PRIMARY KEY NOT NULL,
	`claim` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seller_holders_claim_unique` ON `seller_holders` (`claim`);