CREATE TABLE `ended_licences` (
	`id` text PRIMARY KEY NOT NULL,
	`mark` text NOT NULL,
	`parties` text NOT NULL,
	`ended_at` integer NOT NULL,
	`ended_why` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ended_licences_parties` ON `ended_licences` (`mark`,`parties`,`ended_at`);--> statement-breakpoint
INSERT INTO `ended_licences` (`id`, `mark`, `parties`, `ended_at`, `ended_why`) SELECT `id`, `mark`, `parties`, `ended_at`, coalesce(`ended_why`, '') FROM `mandates` WHERE `ended_at` IS NOT NULL;
