CREATE TABLE `ready_milestones` (
	`position` integer PRIMARY KEY NOT NULL,
	`milestone` text NOT NULL,
	`since` text NOT NULL,
	`document` text NOT NULL,
	`reports` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ready_milestones_by_id` ON `ready_milestones` (`milestone`,`since`);
--> statement-breakpoint
CREATE TABLE `ready_columns` (
	`name` text PRIMARY KEY NOT NULL,
	`data` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `ready_deals` (
	`number` integer PRIMARY KEY NOT NULL,
	`deal` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ready_deals_deal_unique` ON `ready_deals` (`deal`);
