CREATE TABLE `webhook_attempts` (
	`delivery` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`status` integer,
	`took` integer NOT NULL,
	`said` text NOT NULL,
	PRIMARY KEY(`delivery`, `number`)
);
--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook` text NOT NULL,
	`event` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`state`,`webhook`,`next_at`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_webhook` ON `webhook_deliveries` (`webhook`,`created_at`);--> statement-breakpoint
CREATE TABLE `webhook_events` (
	`id` text PRIMARY KEY NOT NULL,
	`organization` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`data` text NOT NULL,
	`at` integer NOT NULL,
	`spread` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhook_events_spread` ON `webhook_events` (`spread`,`at`);--> statement-breakpoint
CREATE INDEX `webhook_events_since` ON `webhook_events` (`organization`,`at`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`organization` text NOT NULL,
	`url` text NOT NULL,
	`kinds` text NOT NULL,
	`description` text,
	`state` text NOT NULL,
	`failing_since` integer,
	`secret` text NOT NULL,
	`old_secret` text,
	`old_secret_until` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhooks_organization` ON `webhooks` (`organization`);