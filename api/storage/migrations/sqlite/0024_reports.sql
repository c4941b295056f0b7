DROP INDEX `case_events_once`;--> statement-breakpoint
CREATE INDEX `case_events_case` ON `case_events` (`case`,`version`);--> statement-breakpoint
ALTER TABLE `reporter_measures` ADD `decided_at` integer;--> statement-breakpoint
ALTER TABLE `reporter_measures` ADD `decided_by` text;--> statement-breakpoint
ALTER TABLE `reporter_measures` ADD `decided_why` text;--> statement-breakpoint
CREATE INDEX `reporter_measures_appealed` ON `reporter_measures` (`appealed_at`);--> statement-breakpoint
ALTER TABLE `reports` ADD `joined` integer NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `set_aside_by` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `set_aside_at` integer;--> statement-breakpoint
ALTER TABLE `reports` ADD `unfounded` integer NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `letter_at` integer;--> statement-breakpoint
ALTER TABLE `reports` ADD `mail_host_hash` text;