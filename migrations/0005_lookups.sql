-- All of it is made anew at the end of each seeding.
DELETE FROM `ready_milestones`;
--> statement-breakpoint
DROP INDEX `ready_milestones_by_id`;
--> statement-breakpoint
ALTER TABLE `ready_milestones` DROP COLUMN `milestone`;
--> statement-breakpoint
ALTER TABLE `ready_milestones` DROP COLUMN `since`;
