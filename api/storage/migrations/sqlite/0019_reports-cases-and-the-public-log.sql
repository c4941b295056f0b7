CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`by` text NOT NULL,
	`actor` text NOT NULL,
	`against` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`decided_why` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_once` ON `appeals` (`against`,`by`);--> statement-breakpoint
CREATE INDEX `appeals_case` ON `appeals` (`case`);--> statement-breakpoint
CREATE TABLE `calibrations` (
	`id` text PRIMARY KEY NOT NULL,
	`reviewer` text NOT NULL,
	`item` text NOT NULL,
	`answer` text NOT NULL,
	`right` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `calibrations_reviewer` ON `calibrations` (`reviewer`);--> statement-breakpoint
CREATE TABLE `case_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`outcome` text NOT NULL,
	`findings` text NOT NULL,
	`statement` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	`lifted_at` integer
);
--> statement-breakpoint
CREATE INDEX `case_decisions_case` ON `case_decisions` (`case`);--> statement-breakpoint
CREATE TABLE `case_events` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`role` text NOT NULL,
	`act` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`reason` text,
	`inner` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `case_events_case` ON `case_events` (`case`,`version`);--> statement-breakpoint
CREATE TABLE `case_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`report` text,
	`by` text NOT NULL,
	`actor` text NOT NULL,
	`words` text NOT NULL,
	`documents` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `case_evidence_case` ON `case_evidence` (`case`);--> statement-breakpoint
CREATE TABLE `case_voices` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`round` integer NOT NULL,
	`reviewer` text NOT NULL,
	`voice` text NOT NULL,
	`findings` text NOT NULL,
	`words` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_voices_once` ON `case_voices` (`case`,`round`,`reviewer`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`before` text,
	`since` integer NOT NULL,
	`due_at` integer,
	`open_key` text,
	`seller` text,
	`store` text NOT NULL,
	`seller_id` text,
	`seller_name` text NOT NULL,
	`listing` text,
	`goods` text NOT NULL,
	`title` text NOT NULL,
	`brand_key` text,
	`brand_name` text,
	`assignee` text,
	`assigned_at` integer,
	`harm` integer NOT NULL,
	`accepted_at` integer,
	`decide_by` integer,
	`test_since` integer,
	`shown_at` integer,
	`independent` integer NOT NULL,
	`decision` text,
	`outcome` text,
	`first_act_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_open` ON `cases` (`open_key`);--> statement-breakpoint
CREATE INDEX `cases_state` ON `cases` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `cases_seller` ON `cases` (`seller`);--> statement-breakpoint
CREATE INDEX `cases_brand` ON `cases` (`brand_key`);--> statement-breakpoint
CREATE INDEX `cases_goods` ON `cases` (`goods`);--> statement-breakpoint
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
CREATE TABLE `examinations` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`by` text NOT NULL,
	`name` text NOT NULL,
	`of` text NOT NULL,
	`result` text NOT NULL,
	`words` text NOT NULL,
	`documents` text NOT NULL,
	`statement` text,
	`filed_by` text NOT NULL,
	`filed_at` integer NOT NULL,
	`contest_until` integer,
	`contested_at` integer
);
--> statement-breakpoint
CREATE INDEX `examinations_case` ON `examinations` (`case`);--> statement-breakpoint
CREATE TABLE `ip_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`organization` text NOT NULL,
	`brand` text NOT NULL,
	`right` text NOT NULL,
	`words` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`counter` text,
	`countered_at` integer,
	`suit` text,
	`due_at` integer,
	`published_at` integer,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ip_notices_case` ON `ip_notices` (`case`);--> statement-breakpoint
CREATE INDEX `ip_notices_due` ON `ip_notices` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `log_entries` (
	`index` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`commitment` blob NOT NULL,
	`payload` text,
	`salt` blob,
	`about` text,
	`erased_at` integer,
	`erased_why` text
);
--> statement-breakpoint
CREATE INDEX `log_entries_about` ON `log_entries` (`about`);--> statement-breakpoint
CREATE TABLE `log_nodes` (
	`index` integer PRIMARY KEY NOT NULL,
	`hashes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `log_state` (
	`id` text PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`size` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `photo_inboxes` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_hash` text NOT NULL,
	`token_hash` text NOT NULL,
	`phone_hash` text,
	`count` integer NOT NULL,
	`bytes` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photo_inboxes_token` ON `photo_inboxes` (`token_hash`);--> statement-breakpoint
CREATE INDEX `photo_inboxes_expires` ON `photo_inboxes` (`expires_at`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`place` integer NOT NULL,
	`shows` text NOT NULL,
	`secret_hash` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`state` text NOT NULL,
	`offset` integer NOT NULL,
	`tries` integer NOT NULL,
	`problem` text,
	`problem_detail` text,
	`announced_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`hash` text,
	`kind` text,
	`made_bytes` integer,
	`width` integer,
	`height` integer,
	`preview_hash` text,
	`likeness` text,
	`band0` integer,
	`band1` integer,
	`band2` integer,
	`band3` integer,
	`erased_at` integer,
	`erased_why` text,
	`bytes_left` integer NOT NULL,
	`alt` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photos_place` ON `photos` (`about`,`place`);--> statement-breakpoint
CREATE INDEX `photos_state` ON `photos` (`state`,`changed_at`);--> statement-breakpoint
CREATE INDEX `photos_hash` ON `photos` (`hash`);--> statement-breakpoint
CREATE INDEX `photos_preview` ON `photos` (`preview_hash`);--> statement-breakpoint
CREATE INDEX `photos_left` ON `photos` (`bytes_left`);--> statement-breakpoint
CREATE INDEX `photos_band0` ON `photos` (`band0`);--> statement-breakpoint
CREATE INDEX `photos_band1` ON `photos` (`band1`);--> statement-breakpoint
CREATE INDEX `photos_band2` ON `photos` (`band2`);--> statement-breakpoint
CREATE INDEX `photos_band3` ON `photos` (`band3`);--> statement-breakpoint
CREATE TABLE `remedies` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`report` text NOT NULL,
	`decision` text NOT NULL,
	`due` text NOT NULL,
	`state` text NOT NULL,
	`since` integer NOT NULL,
	`words` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `remedies_once` ON `remedies` (`report`,`decision`);--> statement-breakpoint
CREATE INDEX `remedies_case` ON `remedies` (`case`);--> statement-breakpoint
CREATE TABLE `report_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`report` text NOT NULL,
	`words` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer
);
--> statement-breakpoint
CREATE INDEX `report_questions_report` ON `report_questions` (`report`);--> statement-breakpoint
CREATE INDEX `report_questions_case` ON `report_questions` (`case`);--> statement-breakpoint
CREATE TABLE `reporter_measures` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_hash` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`until` integer,
	`report` text NOT NULL,
	`appeal` text,
	`appealed_at` integer,
	`decided_at` integer,
	`decided_by` text,
	`decided_why` text,
	`lifted_at` integer,
	`lifted_by` text
);
--> statement-breakpoint
CREATE INDEX `reporter_measures_contact` ON `reporter_measures` (`contact_hash`);--> statement-breakpoint
CREATE INDEX `reporter_measures_appealed` ON `reporter_measures` (`appealed_at`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`request` text NOT NULL,
	`case` text NOT NULL,
	`joined` integer NOT NULL,
	`state` text NOT NULL,
	`set_aside` text,
	`set_aside_by` text,
	`set_aside_at` integer,
	`unfounded` integer NOT NULL,
	`seller` text,
	`store` text NOT NULL,
	`body` text NOT NULL,
	`contact` text,
	`contact_hash` text,
	`contact_confirmed_at` integer,
	`letter_at` integer,
	`network_hash` text,
	`order_hash` text,
	`mail_host_hash` text,
	`text_sketch` text NOT NULL,
	`installed_on` text,
	`is_tip` integer NOT NULL,
	`received_at` integer NOT NULL,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_holder` ON `reports` (`holder`);--> statement-breakpoint
CREATE INDEX `reports_case` ON `reports` (`case`);--> statement-breakpoint
CREATE INDEX `reports_network` ON `reports` (`network_hash`,`received_at`);--> statement-breakpoint
CREATE INDEX `reports_contact` ON `reports` (`contact_hash`,`received_at`);--> statement-breakpoint
CREATE INDEX `reports_order` ON `reports` (`order_hash`);--> statement-breakpoint
CREATE TABLE `seller_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`notice` text,
	`organization` text,
	`words` text NOT NULL,
	`admits` integer NOT NULL,
	`contests` integer NOT NULL,
	`documents` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `seller_answers_case` ON `seller_answers` (`case`);--> statement-breakpoint
CREATE TABLE `seller_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`channel` text NOT NULL,
	`to` text NOT NULL,
	`holder` text NOT NULL,
	`text` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text NOT NULL,
	`reached_at` integer,
	`proof` text,
	`proof_words` text
);
--> statement-breakpoint
CREATE INDEX `seller_notices_case` ON `seller_notices` (`case`);--> statement-breakpoint
CREATE UNIQUE INDEX `seller_notices_holder` ON `seller_notices` (`holder`);--> statement-breakpoint
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
CREATE INDEX `tickets_due` ON `tickets` (`state`,`due_at`);--> statement-breakpoint
ALTER TABLE `badges` ADD `expiry_logged_at` integer;