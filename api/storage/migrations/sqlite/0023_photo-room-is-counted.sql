DROP TABLE `photo_room`;--> statement-breakpoint
CREATE INDEX `case_evidence_report` ON `case_evidence` (`report`);--> statement-breakpoint
ALTER TABLE `photo_inboxes` DROP COLUMN `bytes`;